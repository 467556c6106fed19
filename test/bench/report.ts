export interface Row {
  subject: string
  what: string
  /** Number of tickets, or null where it is a ratio between sizes. */
  tickets: number | null
  value: number
  unit: string
  /** The most (or least) that performance.md asks; null where it asks nothing. */
  goal: { atMost: number } | { atLeast: number } | null
  /** Absolute times and the like: they only show the order of magnitude. */
  aside?: string
}

export const isMet = ({ goal, value }: Row): boolean | null => {
  if (goal === null) return null
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast
}

const written = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)

function goalText({ goal, unit }: Row): string {
  if (goal === null) return ''
  return 'atMost' in goal ? `≤ ${goal.atMost} ${unit}` : `≥ ${goal.atLeast} ${unit}`
}

const metText = { true: 'met', false: '**not met**', null: '' }

export const tableHead =
  '| subject | what | tickets | measured | goal | | aside |\n|---|---|---:|---:|---:|---|---|'

/** A row of the table in Markdown. */
export function tableLine(row: Row): string {
  const cells = [
    row.subject,
    row.what,
    row.tickets?.toLocaleString('en') ?? 'growth',
    `${written(row.value)} ${row.unit}`,
    goalText(row),
    metText[String(isMet(row)) as 'null'],
    row.aside ?? '',
  ]
  return `| ${cells.join(' | ')} |`
}

export const ms = (value: number): string => `${value.toPrecision(3)} ms`
