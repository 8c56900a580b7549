/** Commander in Chinese: its headings, its complaints as Problems, and columns that count a Chinese character for two. */
import { Command, type CommanderError } from 'commander'
import { Problem, type ProblemKey } from '../../core/problem.ts'

const headings: Record<string, string> = { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' }

const complaints: Record<string, ProblemKey> = {
  'commander.unknownCommand': 'command.unknown',
  'commander.unknownOption': 'command.unknownOption',
  'commander.missingArgument': 'command.missingArgument',
  'commander.missingMandatoryOptionValue': 'command.missingOption',
  'commander.optionMissingArgument': 'command.missingValue',
  'commander.excessArguments': 'command.tooMany',
}

const translated = (text: string) => text.replace('[options]', '[选项]').replace('[command]', '<命令>')

export function openProgram(name: string, description: string, version: string, writeOut: (text: string) => void): Command {
  return (
    new Command(name)
      .description(description)
      .version(version, '-V, --version', '显示版本')
      .helpOption('-h, --help', '显示用法')
      .helpCommand('help [命令]', '显示一个命令的用法')
      .configureHelp({
        styleTitle: (title) => headings[title] ?? title,
        styleUsage: translated,
        subcommandTerm: (command) => command.name(),
        optionDescription: ({ description, defaultValue }) =>
          ['string', 'number'].includes(typeof defaultValue) ? `${description}（不写则为${defaultValue}）` : description,
        argumentDescription: ({ description, defaultValue }) => (defaultValue ? `${description}（不写则为${defaultValue}）` : description),
        displayWidth: (text) => text.length + (text.match(/[\u2e80-\u9fff\uff01-\uff60]/g)?.length ?? 0),
      })
      // Its sentences are told by whoever catches the error.
      .configureOutput({ writeOut, outputError: () => {} })
      .exitOverride()
  )
}

/** A port out of its text. */
export function portNumber(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new Problem('command.port', { text })
  return port
}

/** What commander found wrong after the word `asked`, with the names it put in quotes and the word it thinks was meant. */
export function complaint({ code, message }: CommanderError, asked = ''): Problem {
  const [, name = ''] = /'([^']*)'/.exec(message) ?? []
  const [, meant] = /Did you mean (?:one of )?(.*)\?/.exec(message) ?? []
  const isCommand = code !== 'commander.unknownCommand' && /^\w/.test(asked)
  const help = isCommand ? `./bangfu ${asked} --help` : './bangfu --help'
  return new Problem(complaints[code] ?? 'command.wrong', { name, help, meant: meant ? `，是不是要写 ${meant.replaceAll(', ', ' 或 ')}` : '' })
}
