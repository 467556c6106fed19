import type { KpiDefinition, Variant } from './define-kpi.js'
import { backlog } from './definitions/backlog.js'
import { backlogAged } from './definitions/backlog-aged.js'
import { backlogDays } from './definitions/backlog-days.js'
import { ces } from './definitions/ces.js'
import { changeEmergency } from './definitions/change-emergency.js'
import { changeSuccess } from './definitions/change-success.js'
import { csatMean } from './definitions/csat-mean.js'
import { csatResponseRate } from './definitions/csat-response-rate.js'
import { csatT2b } from './definitions/csat-t2b.js'
import { fcr } from './definitions/fcr.js'
import { nps } from './definitions/nps.js'
import * as control from './definitions/observed/control.js'
import * as departments from './definitions/observed/departments.js'
import * as people from './definitions/observed/people.js'
import * as practice from './definitions/observed/service-practice.js'
import { recurrenceRate } from './definitions/recurrence-rate.js'
import { reopenRate } from './definitions/reopen-rate.js'
import { slaCoverage } from './definitions/sla-coverage.js'
import { slaOpenBreached } from './definitions/sla-open-breached.js'
import { slaOutcomeDisputed } from './definitions/sla-outcome-disputed.js'
import { slaPausedShare } from './definitions/sla-paused-share.js'
import { slaResolution } from './definitions/sla-resolution.js'
import { slaResponse } from './definitions/sla-response.js'
import { ttrMean } from './definitions/ttr-mean.js'
import { ttrMedian } from './definitions/ttr-median.js'
import { ttrP90 } from './definitions/ttr-p90.js'
import { volumeOpened } from './definitions/volume-opened.js'
import { volumeResolved } from './definitions/volume-resolved.js'

/** All KPIs in reading order: by family, in each family from the headline to the detail. */
export const catalogue: readonly KpiDefinition[] = Object.freeze([
  slaResolution,
  slaResponse,
  slaOpenBreached,
  slaCoverage,
  slaOutcomeDisputed,
  slaPausedShare,
  departments.onboardingOnTime,
  departments.invoiceOnTime,
  departments.monthEndCloseOnTime,
  departments.inspectionOnTime,
  fcr,
  csatT2b,
  csatMean,
  csatResponseRate,
  nps,
  ces,
  practice.selfServiceResolution,
  ttrMedian,
  ttrP90,
  ttrMean,
  reopenRate,
  recurrenceRate,
  practice.knownErrorFixed,
  backlog,
  backlogAged,
  backlogDays,
  changeSuccess,
  changeEmergency,
  practice.changeUnauthorised,
  people.trainingCompletion,
  people.trainingHoursPerFte,
  people.competenceCoverage,
  control.controlEffectiveness,
  control.accessReviewOnTime,
  control.vulnSla,
  control.aiSanctioned,
  practice.benefitRealisation,
  practice.lostUserHours,
  volumeOpened,
  volumeResolved,
])

const byCode = new Map(catalogue.map(kpi => [kpi.code, kpi]))

/** The KPI of that code, or null; codes are case-sensitive. */
export const kpiByCode = (code: string): KpiDefinition | null => byCode.get(code) ?? null

/** The variant of that code, or the default one where no code is given; null if there is none. */
export const variantOf = (kpi: KpiDefinition, code?: string | null): Variant | null =>
  code == null ? kpi.variants[0] : (kpi.variants.find(variant => variant.code === code) ?? null)

/** The KPIs of the board page, in its order. */
export const boardKpis: readonly KpiDefinition[] = Object.freeze(
  catalogue
    .filter(kpi => kpi.boardOrder !== null)
    .sort((a, b) => Number(a.boardOrder) - Number(b.boardOrder)),
)
