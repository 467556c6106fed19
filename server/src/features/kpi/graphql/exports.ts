import { bareUnitWords, betterWords } from '../../../domain/kpi/definition-words.js'
import { type ExportedAs, exportedAs } from '../../../platform/export/exported-as.js'
import type { KpiAnswer, PeriodAnswer, ReadingAnswer, VariantAnswer } from '../answer.js'

type Line = readonly [label: string, text: string]

interface AboutKpi {
  kpi: Pick<KpiAnswer, 'code' | 'name' | 'question' | 'unit' | 'better' | 'source'>
  variant: Pick<VariantAnswer, 'code' | 'name' | 'inWords'>
}

/** What every answer says of itself. */
interface AboutAnswer {
  about_scope: { label: string }
  about_period: Pick<PeriodAnswer, 'label' | 'start' | 'end'>
  about_asOf: string
  about_position: string
  about_link: string
}

const STAMP = 'about_asOf: asOf about_position: ledgerPosition about_link: permalink'
const PERIOD = '{ label start end }'
const SCOPE = 'about_scope: scope { label }'
const KPI_FIELDS = 'kpi { code name question unit better source } variant { code name inWords }'

const definitionOf = ({ kpi, variant }: AboutKpi): Line[] => [
  ['KPI', `${kpi.name} (${kpi.code})`],
  ['Question', kpi.question],
  ['Variant', `${variant.name} (${variant.code})`],
  ['Formula', variant.inWords],
  ['Unit', `${bareUnitWords[kpi.unit]}; ${betterWords[kpi.better]}`],
  ['Source of the definition', kpi.source],
]

const stampOf = (answer: AboutAnswer): Line[] => [
  ['Scope', answer.about_scope.label],
  ['Period', periodOf(answer.about_period)],
  ['As of', answer.about_asOf],
  ['Ledger position', answer.about_position],
  ['Address', answer.about_link],
]

/** Half-open, as it is asked for. */
const periodOf = ({ label, start, end }: AboutAnswer['about_period']): string =>
  `${label} (from ${start} to before ${end})`

const partWords = { NUMERATOR: 'Numerator', DENOMINATOR: 'Denominator' }
const told = (value: number | null): string => (value === null ? 'unknown' : String(value))

/** What stands beside figures of one KPI; `period`: the field that says of when they are. */
const aboutOneKpi = (period: 'period' | 'range') => ({
  select: `about_kpi: kpi { code name question unit better source }
      about_variant: variant { code name inWords } ${SCOPE} about_period: ${period} ${PERIOD} ${STAMP}`,
  tell: (
    answer: AboutAnswer & { about_kpi: AboutKpi['kpi']; about_variant: AboutKpi['variant'] },
  ) => [
    ...definitionOf({ kpi: answer.about_kpi, variant: answer.about_variant }),
    ...stampOf(answer),
  ],
})

export const exportedReading: { exportedAs: ExportedAs } = exportedAs({
  rows: [],
  about: aboutOneKpi('period'),
})

/** A row for each line and period. */
export const exportedSeries: { exportedAs: ExportedAs } = exportedAs({
  rows: ['lines'],
  aligned: {
    with: 'periods',
    as: 'period',
    lists: { points: '', compared: 'compared', targets: 'target' },
  },
  about: aboutOneKpi('range'),
})

/** A row for each reading: of the whole scope, then of its groups. */
export const exportedScorecard: { exportedAs: ExportedAs } = exportedAs({
  rows: ['readings', 'rows.readings'],
  about: {
    select: `about_readings: readings { ${KPI_FIELDS} } ${SCOPE} about_period: period ${PERIOD} ${STAMP}`,
    tell: (answer: AboutAnswer & { about_readings: readonly AboutKpi[] }) => [
      ...answer.about_readings.flatMap(definitionOf),
      ...stampOf(answer),
    ],
  },
})

/** A row for each record, to the end of the list. */
export const exportedRecords: { exportedAs: ExportedAs } = exportedAs({
  rows: ['edges.node'],
  about: {
    select: `about_part: part about_count: totalCount about_reading: reading { value numerator
      denominator ${KPI_FIELDS} ${SCOPE} about_period: period ${PERIOD} ${STAMP} }`,
    tell: (answer: {
      about_part: keyof typeof partWords
      about_count: number
      about_reading: AboutAnswer &
        AboutKpi &
        Pick<ReadingAnswer, 'value' | 'numerator' | 'denominator'>
    }) => {
      const { about_reading: reading } = answer
      return [
        ...definitionOf(reading),
        ['Records', `${partWords[answer.about_part]}, ${answer.about_count} records`],
        ['Value', told(reading.value)],
        ['Numerator', told(reading.numerator)],
        ['Denominator', told(reading.denominator)],
        ...stampOf(reading),
      ]
    },
  },
})

/** A row for each changed reading, to the end of the list. */
export const exportedChanges: { exportedAs: ExportedAs } = exportedAs({
  rows: ['edges.node'],
  about: {
    select: `${SCOPE} about_asOf: asOf about_until: until about_position: ledgerPosition`,
    tell: (
      answer: Pick<AboutAnswer, 'about_scope' | 'about_asOf' | 'about_position'> & {
        about_until: string
      },
    ) => [
      ['Scope', answer.about_scope.label],
      ['Changes since', answer.about_asOf],
      ['As of', answer.about_until],
      ['Ledger position', answer.about_position],
    ],
  },
})
