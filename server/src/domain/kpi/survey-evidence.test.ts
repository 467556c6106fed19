import { describe, expect, test } from 'vitest'
import { partsOf } from '../testing/parts-of.js'
import { catalogue, kpiByCode, variantOf } from './catalogue.js'
import type { KpiDefinition, Variant } from './define-kpi.js'
import { isOfAnswers } from './of-answers.js'
import { surveyEvidence, surveyOf } from './survey-evidence.js'

const formulaOf = (code: string, variant: string | null = null) => {
  const kpi = kpiByCode(code) as KpiDefinition
  return (variantOf(kpi, variant) as Variant).formula
}
const asked = (invited: number, answered: number) =>
  partsOf({ sums: { csatInvited: invited, csatInvitedAnswered: answered } })

describe('the evidence of a survey', () => {
  test('is low under 30 answers and sound from 30 on', () => {
    const parts = asked(100, 30)
    expect(surveyEvidence(formulaOf('CSAT_T2B'), parts, 29)?.doubts).toEqual(['FEW_ANSWERS'])
    expect(surveyEvidence(formulaOf('CSAT_T2B'), parts, 30)).toEqual({
      invited: 100,
      answered: 30,
      responseRate: 0.3,
      doubts: [],
      isLow: false,
    })
  })

  test('is low under 10 % of those asked, however many they are', () => {
    const low = surveyEvidence(formulaOf('CSAT_MEAN'), asked(1000, 99), 99)
    expect(low).toMatchObject({ doubts: ['LOW_RESPONSE'], isLow: true })
    expect(surveyEvidence(formulaOf('CSAT_MEAN'), asked(1000, 100), 100)?.isLow).toBe(false)
  })

  test('does not invent a response rate where nobody was asked', () => {
    const late = surveyEvidence(formulaOf('CSAT_T2B'), asked(0, 0), 40)
    expect(late).toMatchObject({ responseRate: null, isLow: false })
  })

  test('does not say how many answered where fewer than five were asked', () => {
    const few = surveyEvidence(formulaOf('CSAT_T2B'), asked(4, 2), 40)
    expect(few).toMatchObject({ invited: 4, answered: null, responseRate: null, doubts: [] })
    expect(surveyEvidence(formulaOf('CSAT_T2B'), asked(5, 2), 40)?.answered).toBe(2)
  })

  test('is told for every figure that comes from people, which are those that are withheld of few', () => {
    const told = catalogue.flatMap(({ code, variants }) =>
      variants.filter(({ formula }) => surveyOf(formula)).map(variant => `${code}.${variant.code}`),
    )
    expect(told).toEqual([
      'FCR.SURVEY',
      'CSAT_T2B.TOP_TWO',
      'CSAT_MEAN.MEAN',
      'NPS.NET',
      'CES.SHARE',
      'CES.MEAN',
    ])
    const ofAnswers = catalogue.flatMap(({ code, variants }) =>
      variants
        .filter(({ formula }) => isOfAnswers(formula))
        .map(variant => `${code}.${variant.code}`),
    )
    expect(ofAnswers.toSorted()).toEqual([...told, 'CSAT_RESPONSE_RATE.INVITED'].toSorted())
  })
})
