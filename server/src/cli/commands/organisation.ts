import type { OrganisationSettings } from '../../features/facts/index.js'
import { Invalid } from '../../platform/errors.js'
import type { Command, CommandInput } from '../command.js'
import { EXIT } from '../exit-codes.js'

export const organisation: Command = {
  name: 'organisation',
  summary: 'Show or set the name, time zone, fiscal year and currency of the organisation.',
  details:
    'Set the time zone before the first import: a later change counts every record anew, by the new days.',
  flags: {
    name: { value: 'NAME', description: 'Shown on every page.' },
    'time-zone': { value: 'ZONE', description: 'IANA name, such as Europe/Berlin.' },
    'fiscal-year-start': { value: 'MONTH', description: 'Month from 1 to 12.' },
    currency: { value: 'CODE', description: 'Of budgets and benefits, such as EUR or CHF.' },
    retention: { value: 'DAYS', description: 'How long any moment can be read again exactly.' },
  },
  examples: [
    'steerboard organisation --name "Example University" --time-zone Europe/Berlin --fiscal-year-start 10',
  ],
  async run(input) {
    try {
      const { setOrganisation, withContext } = await import('../working.js')
      const settings = await withContext(input, ctx => setOrganisation(ctx, changeOf(input)))
      input.out.result(describe(settings), settings)
      return EXIT.ok
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      input.out.failure(error)
      return EXIT.usage
    }
  },
}

function changeOf(input: CommandInput): Partial<OrganisationSettings> {
  const [name, timeZone] = [input.text('name'), input.text('time-zone')]
  const currency = input.text('currency')?.toUpperCase()
  const [month, days] = [input.text('fiscal-year-start'), input.text('retention')]
  return {
    ...(name !== undefined && { name }),
    ...(timeZone !== undefined && { timeZone }),
    ...(month !== undefined && { fiscalYearStartMonth: Number(month) }),
    ...(currency !== undefined && { currency }),
    ...(days !== undefined && { ledgerRetentionDays: Number(days) }),
  }
}

const describe = (settings: OrganisationSettings): string =>
  [
    settings.name,
    `  time zone          ${settings.timeZone}`,
    `  fiscal year from   month ${settings.fiscalYearStartMonth}`,
    `  currency           ${settings.currency}`,
    `  exact past         ${settings.ledgerRetentionDays} days`,
  ].join('\n')
