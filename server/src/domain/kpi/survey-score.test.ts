import { describe, expect, test } from 'vitest'
import { isSurveyScale, type SurveyScale, surveyScales, surveyScore } from './survey-score.js'

const invitedAt = new Date('2026-11-01T09:00:00Z')
const after = (days: number) => new Date(invitedAt.getTime() + days * 86_400_000)
const answer = (scale: SurveyScale, score: number, days = 1) =>
  surveyScore({ scale, score, invitedAt, answeredAt: after(days) })

describe('an answer is positive', () => {
  test.each<[SurveyScale, number]>([
    ['1-5', 4],
    ['1-7', 6],
    ['0-10', 8],
    ['binary', 1],
    ['servicenow-0-10', 7.5],
    ['stars-0-5', 4],
  ])('on the scale %s from %d on', (scale, from) => {
    const step = scale === 'servicenow-0-10' ? 0.1 : 1
    expect(answer(scale, from)).toMatchObject({ valid: true, positive: true })
    expect(answer(scale, from - step)).toMatchObject({ valid: true, positive: false })
  })
})

describe('an answer is not valid', () => {
  test.each<[string, SurveyScale, number, number]>([
    ['below its scale', '1-5', 0, 1],
    ['above its scale', '0-10', 11, 1],
    ['between two boxes', '1-7', 6.5, 1],
    ['when it is no number', '1-5', Number.NaN, 1],
    ['more than 30 days after the invitation', '1-5', 5, 30.01],
    ['before the invitation', '1-5', 5, -0.01],
  ])('%s', (_, scale, score, days) => {
    expect(answer(scale, score, days)).toEqual({ valid: false, positive: false, scored: false })
  })

  test('but it is on the last day', () => {
    expect(answer('1-5', 5, 30).valid).toBe(true)
    expect(answer('1-5', 5, 0).valid).toBe(true)
  })
})

test('only five points enter the mean', () => {
  const scored = surveyScales.filter(scale => answer(scale, 1).scored)
  expect(scored).toEqual(['1-5', 'stars-0-5'])
  expect(answer('stars-0-5', 0)).toEqual({ valid: true, positive: false, scored: false })
})

test('a scale that we do not know is not one', () => {
  expect(isSurveyScale('1-5')).toBe(true)
  expect(isSurveyScale('1-100')).toBe(false)
  expect(isSurveyScale('toString')).toBe(false)
})
