import { parseArgs } from 'node:util'

/** What can be measured; each stands for some rows of the table. */
export const subjects = [
  'board',
  'alignment',
  'series',
  'crowd',
  'import',
  'changes',
  'alerts',
  'start',
] as const
export type Subject = (typeof subjects)[number]

export interface Options {
  /** Ascending numbers of tickets. */
  sizes: readonly number[]
  only: ReadonlySet<Subject>
  rounds: number
  json: boolean
}

const HELP = `pnpm bench [--tickets 100000,1000000] [--only ${subjects.join(',')}] [--rounds 7] [--json]

Fills a throw-away Postgres with synthetic tickets and prints ratios that were measured in one run,
interleaved. --json writes the same as JSON to stdout.`

export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tickets: { type: 'string', default: '100000,1000000' },
      only: { type: 'string', default: subjects.join(',') },
      rounds: { type: 'string', default: '7' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(HELP)
    return null
  }
  return {
    sizes: values.tickets
      .split(',')
      .map(positive)
      .toSorted((a, b) => a - b),
    only: new Set(values.only.split(',').map(subjectNamed)),
    rounds: positive(values.rounds),
    json: values.json,
  }
}

function positive(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw new Error(`"${text}" is not a whole number above 0`)
}

function subjectNamed(text: string): Subject {
  const found = subjects.find(subject => subject === text)
  if (found) return found
  throw new Error(`"${text}" is none of ${subjects.join(', ')}`)
}
