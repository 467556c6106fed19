import type { KpiDefinition } from '../../domain/kpi/define-kpi.js'
import type { Command } from '../command.js'
import { EXIT } from '../exit-codes.js'

export const kpis: Command = {
  name: 'kpis',
  summary: 'Print the catalogue: every KPI, its question and its variants.',
  examples: ['steerboard kpis', 'steerboard kpis --json | head -1'],
  async run({ out }) {
    const { catalogue } = await import('../../domain/kpi/catalogue.js')
    out.result(catalogue.map(describeKpi).join('\n\n'), catalogue)
    return EXIT.ok
  },
}

function describeKpi(kpi: KpiDefinition): string {
  const variants = kpi.variants.map(variant => `  ${variant.code}: ${variant.inWords}`)
  return [`${kpi.code}  ${kpi.name}`, `  ${kpi.question}`, ...variants].join('\n')
}
