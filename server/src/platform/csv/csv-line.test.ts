import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvCell, csvLine } from './csv-line.js'

const read = (line: string): string[] => parse(line, { relaxColumnCount: true })[0] ?? []
const text = (value: string) => read(csvLine([value], ['text']))[0]

describe('text that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("https://evil.example")',
    '@SUM(A1)',
    '+49 30 1234',
    '-5',
    ' =1+1',
    '"=1+1',
    `'=1+1`,
    '\u00a0=1',
    '\ufeff=1',
    '＝1+1',
    '\r=1',
    '\n=1',
    '\0=1',
  ])('C31: %j is given with an apostrophe in front, and otherwise as it was', value => {
    expect(text(value)).toBe(`'${value}`)
  })

  test('C33: so is a lone =', () => {
    expect(csvCell('=', 'text')).toBe("'=")
  })

  test('C34: so is what begins with a tab', () => {
    expect(text('\tmail')).toBe("'\tmail")
  })

  test('C36: so is the name of a column, which brings no new line either', () => {
    const header = csvLine(['=cmd|x', 'a\r\nINC1,"'], ['text', 'text'])
    expect(parse(header)).toEqual([["'=cmd|x", 'a\r\nINC1,"']])
  })
})

describe('C32: the column decides', () => {
  test.each([-5, '-5', '-0.25', '-1e-7'])('%j in a column of numbers stays a number', value => {
    expect(csvCell(value, 'number')).toBe(String(value))
  })

  test.each(['-5+cmd', '-', '+5', '=5'])('%j there is no number, so it is text', value => {
    expect(csvCell(value, 'number')).toBe(`'${value}`)
  })

  test('a moment is in UTC, whatever the machine', () => {
    expect(csvCell(new Date('2026-04-15T12:00:00+02:00'), 'time')).toBe('2026-04-15T10:00:00.000Z')
  })

  test('what is unknown is an empty cell, not zero and not empty text', () => {
    const values = [null, Number.NaN, Number.POSITIVE_INFINITY, new Date(Number.NaN), '', 0]
    expect(
      csvLine(
        values,
        values.map(() => 'number'),
      ),
    ).toBe(',,,,"",0\r\n')
  })
})

test('C35: quotes, semicolons and new lines come back as they were', () => {
  expect(text('say "hi"; \r\nyou, there')).toBe('say "hi"; \r\nyou, there')
})

test('C31, C35: any row comes back with as many cells, and no cell begins a formula', () => {
  const unit = fc.constantFrom(...'=+-@"\',; \t\r\n\0a1é')
  const cells = fc.array(fc.string({ unit, maxLength: 8 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(cells, values => {
      const back = read(csvLine(values, []))
      expect(back.map((cell, at) => cell === `'${values[at]}` || cell === values[at])).toEqual(
        values.map(() => true),
      )
      for (const cell of back) expect(cell).not.toMatch(/^[\s"]*[=+\-@\t\r\0]/)
    }),
  )
})
