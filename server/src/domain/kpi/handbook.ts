import { SMALLEST_GROUP } from '../access/smallest-group.js'
import { kpiByCode } from './catalogue.js'
import { type KpiDefinition, unitOf, type Variant } from './define-kpi.js'
import { betterWords, unitWords } from './definition-words.js'

const familyNames: Record<KpiDefinition['family'], string> = {
  SERVICE_LEVEL: 'Service levels',
  EXPERIENCE: 'Experience',
  SPEED: 'Speed and lasting repair',
  FLOW: 'Flow of work',
  CHANGE: 'Changes',
  PEOPLE: 'People',
  CONTROL: 'Security and control',
  VALUE: 'Value',
  VOLUME: 'Volumes',
}

const preface = `# KPI handbook

Every KPI of the catalogue, in reading order. This file is made from the definitions in
\`server/src/domain/kpi/definitions\` and checked by a test: to change it, change a definition and run
\`pnpm exec vitest run --project domain server/src/domain/kpi/handbook.test.ts -u\`.

What holds for all of them:

- A value is computed from summed parts. A percentage is never averaged.
- No records is unknown (NO_DATA), never zero. Below the minimum sample a value is shown without judgement.
- What fewer than ${SMALLEST_GROUP} people answered is withheld (WITHHELD), whatever the KPI.
- Periods are half-open in the organisation's time zone; each record counts in exactly one period of a KPI.
- Until its window has passed a value is provisional: what it counts can still turn.
- Intervals are 95 %: Wilson for shares, t for means, order statistics for quantiles; counts have none.
- Variants are different measurements and never share a series.
`

const anchorOf = (code: string): string => code.toLowerCase()
const linkTo = (code: string): string => `[${code}](#${anchorOf(code)})`

const besideWords: Record<NonNullable<KpiDefinition['worseBeside']>, string> = {
  HIGH: 'beside another KPI a rise speaks against it',
  LOW: 'beside another KPI a fall speaks against it',
}

const bullets = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\n${title}:\n\n${lines.map(line => `- ${line}`).join('\n')}\n`

const windowWords = (days: number): string =>
  days === 0 ? 'final at the end of the period' : `final ${days} days after the end of the period`

const sampleWords = (sample: number): string =>
  sample === 0 ? 'No minimum sample' : `Minimum sample ${sample}`

const outcomeWords =
  '- Says what comes of the work: an objective is measured by at least one such KPI\n'

function variantRow(kpi: KpiDefinition, variant: Variant, index: number): string {
  const code = `\`${variant.code}\`${index === 0 ? ' (default)' : ''}`
  const unit = unitOf(kpi, variant)
  const name = unit === kpi.unit ? variant.name : `${variant.name} (${unitWords[unit]})`
  return `| ${code} | ${name} | ${variant.inWords} |`
}

function section(kpi: KpiDefinition): string {
  const pairs = kpi.pairedWith.filter(code => kpiByCode(code)).map(linkTo)
  return `### ${kpi.code}

**${kpi.name}.** ${kpi.question}

- Unit: ${unitWords[kpi.unit]}; ${betterWords[kpi.better]}${kpi.worseBeside ? `; ${besideWords[kpi.worseBeside]}` : ''}
${kpi.isOutcome ? outcomeWords : ''}- Counts in the period of: ${kpi.periodTimestamp}
- ${sampleWords(kpi.minimumSample)}; ${windowWords(kpi.provisionalDays)}
- Grains: ${kpi.grains.join(', ')}
- Owner: ${kpi.owner}
- Source: ${kpi.source}
${pairs.length > 0 ? `- Read beside: ${pairs.join(', ')}\n` : ''}
| Variant | Name | Formula in words |
|---|---|---|
${kpi.variants.map((variant, index) => variantRow(kpi, variant, index)).join('\n')}
${bullets('Left out', kpi.exclusions)}${bullets('Know before you rely on it', kpi.caveats)}`
}

const contentsRow = (kpi: KpiDefinition): string =>
  `| ${linkTo(kpi.code)} | ${kpi.name} | ${betterWords[kpi.better]} |`

/** The handbook of a catalogue as Markdown. */
export function handbook(kpis: readonly KpiDefinition[]): string {
  const contents = `| Code | Name | Direction |\n|---|---|---|\n${kpis.map(contentsRow).join('\n')}\n`
  const families = [...new Set(kpis.map(kpi => kpi.family))].map(family => {
    const sections = kpis.filter(kpi => kpi.family === family).map(section)
    return `## ${familyNames[family]}\n\n${sections.join('\n')}`
  })
  return [preface, contents, ...families].join('\n')
}
