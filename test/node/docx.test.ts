import { describe, expect, test } from 'vitest'
import { readBytes } from '../../src/node'
import { writeNumber } from '../../src/node/docx/numerals'
import { makeZip } from './make-zip'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`
const numbered = (text: string, list: number, level = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`

async function read(body: string, numbering = '', styles = ''): Promise<string[]> {
  const bytes = makeZip({
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${W}>${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles ${W}>${styles}</w:styles>`,
  })
  return (await readBytes(bytes, 'a.docx')).text.trimEnd().split('\n')
}

describe('automatic numbers', () => {
  const outline = abstract(
    0,
    level(0, 'chineseCounting', '%1、'),
    level(1, 'chineseCounting', '（%2）'),
    level(2, 'decimal', '%3.'),
  )

  test('levels count anew below each other', async () => {
    expect(
      await read(
        numbered('认识', 1) +
          numbered('甲', 1, 1) +
          numbered('乙', 1, 1) +
          numbered('落实', 1) +
          numbered('丙', 1, 1) +
          numbered('丁', 1, 2),
        outline + list(1, 0),
      ),
    ).toEqual(['一、认识', '（一）甲', '（二）乙', '二、落实', '（一）丙', '1.丁'])
  })
  test('text between does not disturb them; lists of one kind go on together, or start where they say', async () => {
    const restarted = list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    expect(
      await read(
        numbered('甲', 1) + paragraph('间') + numbered('乙', 1) + numbered('丙', 2) + numbered('丁', 3),
        outline + list(1, 0) + restarted + list(3, 0),
      ),
    ).toEqual(['一、甲', '间', '二、乙', '一、丙', '二、丁'])
  })
  test('from the style, switched off in the paragraph', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    expect(
      await read(
        paragraph('甲', '<w:pStyle w:val="H1"/>') +
          paragraph('乙', '<w:pStyle w:val="H2"/>') +
          paragraph('丙', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        outline + list(1, 0),
        styles,
      ),
    ).toEqual(['一、甲', '（一）乙', '丙'])
  })
  test('a style tied to a level of its list', async () => {
    const tied = abstract(
      0,
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'),
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'),
    )
    const style = (id: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    expect(
      await read(
        paragraph('甲', '<w:pStyle w:val="H1"/>') +
          paragraph('乙', '<w:pStyle w:val="H2"/>') +
          paragraph('丙', '<w:pStyle w:val="H1"/>'),
        tied + list(1, 0),
        style('H1') + style('H2'),
      ),
    ).toEqual(['一、甲', '（一）乙', '二、丙'])
  })
  test('a lower level that starts elsewhere does so each time', async () => {
    const third = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride>'
    expect(
      await read(
        numbered('甲', 1) + numbered('子', 1, 1) + numbered('丑', 1, 1) + numbered('乙', 1) + numbered('寅', 1, 1),
        outline + list(1, 0, third),
      ),
    ).toEqual(['一、甲', '（三）子', '（四）丑', '二、乙', '（三）寅'])
  })
  test('a paragraph that was deleted, marks and all, is not counted', async () => {
    const deleted =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>' +
      '<w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>'
    expect(await read(numbered('甲', 1) + deleted + numbered('乙', 1), outline + list(1, 0))).toEqual([
      '一、甲',
      '二、乙',
    ])
  })
  test('legal numbers and several levels in one', async () => {
    expect(
      await read(
        numbered('总则', 1) + numbered('甲', 1, 1),
        abstract(0, level(0, 'chineseCountingThousand', '第%1章'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
          list(1, 0),
      ),
    ).toEqual(['第一章 总则', '1.1 甲'])
  })
  test.each([
    [12, 'chineseCounting', '十二'],
    [20, 'chineseCountingThousand', '二十'],
    [105, 'chineseCounting', '一百〇五'],
    [21, 'ideographDigital', '二一'],
    [3, 'ideographTraditional', '丙'],
    [7, 'decimalEnclosedCircleChinese', '⑦'],
    [21, 'decimalEnclosedCircle', '21'],
    [2, 'chineseLegalSimplified', '贰'],
    [27, 'lowerLetter', 'aa'],
    [14, 'upperRoman', 'XIV'],
    [5, 'decimalZero', '05'],
    [9, 'decimalFullWidth', '９'],
  ])('%i as %s is %s', (number, format, expected) => {
    expect(writeNumber(number, format)).toBe(expected)
  })
})

describe('what is printed', () => {
  test('insertions, not deletions; the result of a field, not its code; text boxes once', async () => {
    expect(
      await read(
        '<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>' +
          '<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>' +
          '<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r></w:p>' +
          '<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice>' +
          '<mc:Fallback><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>外</w:t></w:r></w:p>',
      ),
    ).toEqual(['新一', '二\t三', '框', '外'])
  })
  test('parts under names of their own', async () => {
    const relation = (kind: string, target: string) =>
      `<Relationship Id="${kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
    const bytes = makeZip({
      '_rels/.rels': `<Relationships>${relation('officeDocument', '/word/document2.xml')}</Relationships>`,
      'word/_rels/document2.xml.rels': `<Relationships>${relation('numbering', 'numbering2.xml')}</Relationships>`,
      'word/document2.xml': `<w:document ${W}><w:body>${numbered('甲', 1)}</w:body></w:document>`,
      'word/numbering2.xml': `<w:numbering ${W}>${abstract(0, level(0, 'chineseCounting', '%1、')) + list(1, 0)}</w:numbering>`,
    })
    expect((await readBytes(bytes, 'a.docx')).text).toBe('一、甲\n')
  })
  test('formulas as their signs', async () => {
    expect(await read('<w:p><w:r><w:t>设</w:t></w:r><m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath></w:p>')).toEqual([
      '设x=2',
    ])
  })
  test('an entity bomb stays what it is', async () => {
    const bytes = makeZip({
      'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document ${W}><w:body>${paragraph('讲话&b;')}</w:body></w:document>`,
    })
    expect((await readBytes(bytes, 'a.docx')).text).toBe('讲话&b;\n')
  })
})
