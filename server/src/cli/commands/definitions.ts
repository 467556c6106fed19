import { readFileSync, writeFileSync } from 'node:fs'
import type { DefinitionsImport, Difference } from '../../features/definitions/index.js'
import type { Ctx } from '../../platform/context.js'
import { Invalid } from '../../platform/errors.js'
import type { Command, CommandInput } from '../command.js'
import { EXIT } from '../exit-codes.js'
import { UsageError } from '../usage-error.js'

export const definitions: Command = {
  name: 'definitions',
  summary: 'Write what is defined here to a file, or make it as a file has it.',
  details: [
    'ACTION is one of:',
    '  export  write settings, calendars, departments, services, teams, alert rules,',
    '          mappings and targets as JSON',
    '  import  take them over from such a file; what the file does not name stays',
    '',
    'Targets are decided by the committee: import tells which differ. With --propose-targets it',
    'drafts a motion for each, in the name of a person who may propose; again there is no second.',
    'Formulas and profiles come with the program and are told. All comes in as one unit, and nothing',
    'where anything in the file is wrong.',
  ].join('\n'),
  positionals: ['ACTION', 'FILE'],
  flags: {
    'dry-run': { description: 'import: tell what would become different and change nothing.' },
    'propose-targets': {
      value: 'ADDRESS',
      description:
        'import: draft motions for the targets that differ, as the person of this e-mail.',
    },
  },
  examples: [
    'steerboard definitions export definitions.json',
    'steerboard definitions import definitions.json --dry-run',
    'steerboard definitions import definitions.json --propose-targets ada@example.org',
  ],
  async run(input) {
    const [action, path = ''] = input.positionals
    if (action === 'export') return exportTo(input, path)
    if (action === 'import') return importFrom(input, path)
    throw new UsageError('ACTION is export or import.')
  },
}

async function exportTo(input: CommandInput, path: string): Promise<number> {
  for (const flag of ['dry-run', 'propose-targets'])
    if (flag in input.given) throw new UsageError(`--${flag} is for import.`)
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
  const { asPerson, importDefinitions, isDemo, readEverybody, withContext } = await import(
    '../working.js'
  )
  const dryRun = input.isSet('dry-run')
  const address = input.text('propose-targets')
  const proposing = async (ctx: Ctx): Promise<{ proposer?: Ctx }> => {
    if (address === undefined) return {}
    const person = (await readEverybody(ctx)).find(
      ({ email, isActive }) => isActive && email?.toLowerCase() === address.toLowerCase(),
    )
    if (!person) throw new UsageError('There is nobody of that address who can propose.')
    return { proposer: await asPerson(ctx, person.id) }
  }
  try {
    const done = await withContext(input, async ctx =>
      importDefinitions(ctx, text, {
        ...{ dryRun, isDemo: await isDemo(ctx), ...(await proposing(ctx)) },
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

function describe({ isDryRun, differences, drafts }: DefinitionsImport): string {
  if (differences.length === 0) return 'All is here as the file has it.'
  const lines = differences.map(({ change, kind, name, what }) => {
    const fields = what.map(({ name: field, before, after }) =>
      before === null ? `    ${field}: ${after}` : `    ${field}: ${before} → ${after}`,
    )
    return [`${headings[change][isDryRun ? 1 : 0]}: ${kind} ${name}`, ...fields].join('\n')
  })
  const drafted = (drafts ?? []).map(({ name, motion, isNew, problem }) =>
    motion === null
      ? `Not drafted: target ${name}: ${problem}`
      : `${isNew ? 'Drafted as' : 'There already as'} motion ${motion}: target ${name}`,
  )
  return [...(isDryRun ? ['Dry run, nothing was changed.'] : []), ...lines, ...drafted].join('\n')
}
