import { Command, CommanderError, Option } from 'commander'
import { description, version } from '../../package.json'
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
    .argument('<path...>', 'text files; - is standard input')
    .addOption(
      new Option('-f, --format <format>', 'outline for one path, jsonl for several, unless told').choices(FORMATS),
    )
    .option('-o, --out <file>', 'write there instead of to standard output')
    .addOption(new Option('--only <list>', 'one list and nothing else').choices(LISTS))
    .option('--with-text', 'put the text that the spans count in beside the result (json, jsonl)')
    .action(async (paths: string[], options: ParseOptions) => {
      status = await parseCommand(paths, options)
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
