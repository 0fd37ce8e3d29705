import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findFiles, readFile } from '../../src/node'

const folder = mkdtempSync(join(tmpdir(), 'gangmu-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A folder of its own for each test, with these files in it. */
function folderWith(name: string, files: (string | Buffer)[]): string {
  const root = join(folder, name)
  mkdirSync(root)
  for (const file of files) writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from(file as string)]), '讲话')
  return root
}
const namesIn = (root: string) => [...findFiles([root])].map(({ path }) => path.slice(root.length + 1))

describe('names', () => {
  test('with blanks, line ends, quotation marks, in Chinese', () => {
    const names = ['"a".txt', '-a.txt', 'a\nb.txt', 'a b.TXT', '讲话（定稿）.txt']
    expect(namesIn(folderWith('odd', names))).toEqual(names.sort())
  })

  test('that are no UTF-8 lead to their files, each to its own', async () => {
    const gbk = (...bytes: number[]) => Buffer.concat([Buffer.from(bytes), Buffer.from('.txt')])
    const root = folderWith('gbk', [gbk(0xbd, 0xb2), gbk(0xbb, 0xb0), '讲话.txt', '\ufffd.txt', '\u{20000}.txt'])
    const found = [...findFiles([root])]
    expect(found).toHaveLength(5)
    expect(new Set(found.map(({ path }) => JSON.parse(JSON.stringify(path)))).size).toBe(5)
    expect(namesIn(root)).toContain('\udcbd\udcb2.txt')
    for (const { path } of found) expect((await readFile(path)).text).toBe('讲话')
  })

  test('of folders that are no UTF-8', () => {
    const root = folderWith('outer', [])
    const inner = Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xbd, 0xb2])])
    mkdirSync(inner)
    writeFileSync(Buffer.concat([inner, Buffer.from('/a.txt')]), '讲话')
    expect(readdirSync(inner)).toEqual(['a.txt'])
    expect(namesIn(root)).toEqual(['\udcbd\udcb2/a.txt'])
  })
})

test('links: to files as files, in circles and to nothing as files too, to folders passed over', () => {
  const root = folderWith('links', ['a.txt', 'b.jpg'])
  symlinkSync('a.txt', join(root, 'c.txt'))
  symlinkSync('circle.txt', join(root, 'circle.txt'))
  symlinkSync('nothing', join(root, 'nothing.txt'))
  symlinkSync('.', join(root, 'here'))
  mkdirSync(join(root, 'folder.txt'))
  const passedOver: string[] = []
  const found = [...findFiles([root], { onPassedOver: (_, kind) => passedOver.push(kind) })]
  expect(found.map(({ path }) => path.slice(root.length + 1))).toEqual(['a.txt', 'c.txt', 'circle.txt', 'nothing.txt'])
  expect(passedOver.sort()).toEqual(['.jpg', 'link to a folder'])
})
