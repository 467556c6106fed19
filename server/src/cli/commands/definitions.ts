import { readFileSync, writeFileSync } from 'node:fs'
import type { DefinitionsImport, Difference } from '../../features/definitions/index.js'
import { Invalid } from '../../platform/errors.js'
import type { Command, CommandInput } from '../command.js'
import { EXIT } from '../exit-codes.js'
import { UsageError } from '../usage-error.js'

export const definitions: Command = {
  name: 'definitions',
  summary: 'Write what is defined here to a file, or make it as a file has it.',
  details: [
    'ACTION is one of:',
    '  export  write settings, calendars, departments, services, teams, alert rules and targets as JSON',
    '  import  take them over from such a file; what the file does not name stays',
    '',
    'Targets are decided by the committee: import tells which differ, for somebody to propose them.',
    'So it does with formulas and mappings, which come with the program. Nothing is written where',
    'anything in the file is wrong.',
  ].join('\n'),
  positionals: ['ACTION', 'FILE'],
  flags: {
    'dry-run': { description: 'import: tell what would become different and change nothing.' },
  },
  examples: [
    'steerboard definitions export definitions.json',
    'steerboard definitions import definitions.json --dry-run',
  ],
  async run(input) {
    const [action, path = ''] = input.positionals
    if (action === 'export') return exportTo(input, path)
    if (action === 'import') return importFrom(input, path)
    throw new UsageError('ACTION is export or import.')
  },
}

async function exportTo(input: CommandInput, path: string): Promise<number> {
  if (input.isSet('dry-run')) throw new UsageError('--dry-run is for import.')
  const { withContext, writeDefinitions } = await import('../working.js')
  const text = await withContext(input, writeDefinitions)
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new UsageError(`${path} cannot be written (${(error as { code?: string }).code}).`)
  }
  input.out.result(`The definitions are in ${path}.`, { file: path })
  return EXIT.ok
}

async function importFrom(input: CommandInput, path: string): Promise<number> {
  const text = textIn(path)
  const { importDefinitions, isDemo, withContext } = await import('../working.js')
  const dryRun = input.isSet('dry-run')
  try {
    const done = await withContext(input, async ctx =>
      importDefinitions(ctx, text, {
        ...{ dryRun, isDemo: await isDemo(ctx) },
        label: `Definitions of ${path.split('/').at(-1)}`,
      }),
    )
    input.out.result(describe(done), done)
    return EXIT.ok
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    input.out.failure(error)
    return EXIT.dataRejected
  }
}

function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`${path} cannot be read (${(error as { code?: string }).code}).`)
  }
}

const headings: Record<Difference['change'], [done: string, trial: string]> = {
  NEW: ['New', 'Would be new'],
  CHANGED: ['Changed', 'Would change'],
  TO_PROPOSE: ['To be proposed to the committee', 'To be proposed to the committee'],
  OF_THE_PROGRAM: ['Differs in this program', 'Differs in this program'],
}

function describe({ isDryRun, differences }: DefinitionsImport): string {
  if (differences.length === 0) return 'All is here as the file has it.'
  const lines = differences.map(({ change, kind, name, what }) => {
    const fields = what.map(({ name: field, before, after }) =>
      before === null ? `    ${field}: ${after}` : `    ${field}: ${before} → ${after}`,
    )
    return [`${headings[change][isDryRun ? 1 : 0]}: ${kind} ${name}`, ...fields].join('\n')
  })
  return [...(isDryRun ? ['Dry run, nothing was changed.'] : []), ...lines].join('\n')
}
