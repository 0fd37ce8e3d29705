import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { description, version } from '../../package.json'
import { readShard, type Shard } from '../node/bulk/shard'
import { isEncoding } from '../node/encoding'
import { KEYWORD_FORMATS, type KeywordsOptions, keywordsCommand } from './keywords'
import { LISTS } from './lists'
import { FORMATS, type ParseOptions, parseCommand } from './parse'
import { UsageError } from './usage'

/** Runs one command line; resolves to the exit status: 0 all well, 1 some inputs failed, 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  let status = 0
  const program = new Command('gangmu')
    .description(description)
    .version(version)
    .exitOverride()
    .showHelpAfterError('(gangmu --help tells more)')

  program
    .command('parse')
    .description('read texts and print what they hold')
    .argument('<path...>', 'files (.txt .md .html .docx .pdf) and folders of them; - is standard input')
    .addOption(
      new Option('-f, --format <format>', 'outline for one file, jsonl for several or a folder, unless told').choices(
        FORMATS,
      ),
    )
    .option('-o, --out <file>', 'write there instead of to standard output')
    .addOption(new Option('--only <list>', 'one list and nothing else').choices(LISTS))
    .option('--words', 'the words of the text, each with its part of speech (outline, json, jsonl, csv)')
    .option('--with-text', 'put the text that the spans count in beside the result (json, jsonl)')
    .option('-j, --jobs <n>', 'files at a time: one a core, unless told (jsonl)', readCount)
    .option('--resume', 'keep the lines that an earlier run put into --out (jsonl)')
    .option(
      '--shard <i/n>',
      'only the i-th of n parts (jsonl); in a Slurm array job the part of the task',
      readShardOption,
    )
    .option('--encoding <name>', 'of texts and web pages: told from their bytes, unless told', readEncoding)
    .option('--timeout <seconds>', 'for one file (jsonl); 120 unless told', readCount)
    .action(async (paths: string[], options: ParseOptions) => {
      status = await parseCommand(paths, options)
    })

  program
    .command('keywords')
    .description('print what each text is about as against the others')
    .argument('<path...>', 'files and folders, as for parse')
    .option('--reference <path...>', 'print the words that tell the texts from these')
    .addOption(new Option('-f, --format <format>', 'table unless told').choices(KEYWORD_FORMATS))
    .option('--limit <n>', 'words a text: 20 unless told', readCount)
    .option('-o, --out <file>', 'write there instead of to standard output')
    .option('--encoding <name>', 'of texts and web pages: told from their bytes, unless told', readEncoding)
    .action(async (paths: string[], options: KeywordsOptions) => {
      status = await keywordsCommand(paths, options)
    })

  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`gangmu: ${error.message}\n`)
    return 2
  }
  return status
}

function readCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Expected a number from 1 on.')
  return Number(text)
}

function readShardOption(text: string): Shard {
  const shard = readShard(text)
  if (!shard) throw new InvalidArgumentError('Expected I/N, from 1/N to N/N.')
  return shard
}

function readEncoding(text: string): string {
  if (!isEncoding(text))
    throw new InvalidArgumentError('Known are utf-8, utf-16le, utf-16be, gb18030 (gbk, gb2312), big5.')
  return text
}
