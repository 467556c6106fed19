import type {
  CellReadingFragment,
  TargetOfReadingFragment,
  TileReadingFragment,
  Variation,
} from '@steerboard/schema'

const kpi: TileReadingFragment['kpi'] = {
  code: 'ANY_KPI',
  name: 'Promises kept',
  question: 'How many promises were kept?',
  unit: 'RATIO',
  better: 'HIGHER',
  family: 'SERVICE_LEVEL',
  minimumSample: 30,
}

/** A final reading of an invented KPI, 371 of 412, worse than the month before. */
export const tileReading = (change: Partial<TileReadingFragment> = {}): TileReadingFragment => ({
  kpi,
  variant: { code: 'DEFAULT', name: 'Default', isDefault: true },
  value: 371 / 412,
  numerator: 371,
  denominator: 412,
  n: 412,
  status: 'FINAL',
  isProvisional: false,
  isLowSample: false,
  provisionalUntil: null,
  evidence: null,
  previous: { value: 0.93, period: { grain: 'MONTH', label: 'September 2026' } },
  change: { difference: -0.03, relative: -0.0317, verdict: 'WORSE' },
  variation: 'WORSENING',
  signal: '90% is below the usual range of 91% to 95%, for the worse.',
  target: null,
  usualRange: { low: 0.91, high: 0.95 },
  trend: [0.91, null, 0.93, 0.9].map((value, index) => ({
    value,
    status: value === null ? ('NO_DATA' as const) : ('FINAL' as const),
    period: {
      start: `2026-0${index + 1}-01`,
      end: `2026-0${index + 2}-01`,
      label: `Month ${index + 1}`,
    },
  })),
  ...change,
})

export const kpiLike = (change: Partial<TileReadingFragment['kpi']>) => ({ ...kpi, ...change })

export const cellReading = (
  change: Partial<CellReadingFragment & { variation: Variation | null }> = {},
) => ({
  kpi: { code: 'ANY_KPI', unit: 'RATIO' as const },
  value: 0.9,
  n: 40,
  status: 'FINAL' as const,
  isProvisional: false,
  isLowSample: false,
  target: null,
  variation: null,
  ...change,
})

/** A target of 95 %, agreed by motion 7 and missed; nothing is sure about it. */
export const targetOfReading = (
  change: Partial<TargetOfReadingFragment> = {},
): TargetOfReadingFragment => ({
  value: 0.95,
  range: null,
  inWords: 'at least 95%; red below 90%',
  status: 'MISSED',
  certainty: null,
  assurance: null,
  isStretchReached: false,
  isDerived: false,
  isRestated: false,
  isWaived: false,
  motionId: '7',
  inheritedFrom: null,
  ...change,
})
