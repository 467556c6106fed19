import { execFileSync } from 'node:child_process'
import { appendFile, symlink } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fileOf, readFile, readPath, tickets } from '../testing/read-file.js'
import { openFile } from './open-file.js'

const one = (cells: Record<string, string> = {}) => readFile(tickets([cells]))
const rejectOf = async (cells: Record<string, string>) => (await one(cells)).rejects[0]
const idsIn = ({ facts }: Awaited<ReturnType<typeof readFile>>) =>
  facts.tickets.map(ticket => ticket.externalId)

describe('the shape of the file', () => {
  test.each([';', '\t', '|'])(
    'C1: another delimiter (%j) is found by the header',
    async delimiter => {
      expect(
        idsIn(
          await readFile(
            ['number', 'state', 'opened_at', 'priority'].join(delimiter) +
              `\n${['INC1', '1', '2026-03-01 08:00:00', '3'].join(delimiter)}\n`,
            'servicenow-incident',
          ),
        ),
      ).toEqual(['INC1'])
    },
  )

  test('C2: columns may be reordered and extra ones are left out', async () => {
    const read = await readFile(
      'priority,secret,opened_at,number,state\n3,x,2026-03-01 08:00:00,INC1,1\n',
      'servicenow-incident',
    )
    expect(read.header.ignored).toEqual(['secret'])
    expect(idsIn(read)).toEqual(['INC1'])
  })

  test.each([
    ['renamed', 'Number,state,opened_at,priority', /lacks "number" \(the file has "Number"\)/],
    [
      'in another language',
      'Nummer,Status,Eröffnet,Priorität',
      /lacks "number" \(the file has "Nummer"\), "state"/,
    ],
    ['missing', 'number,state,priority', /lacks "opened_at"/],
    ['twice', 'number,state,opened_at,priority,state', /"state" stands twice/],
  ])('C2: a needed column that is %s refuses the file', async (_, header, reason) => {
    await expect(readFile(`${header}\n`, 'servicenow-incident')).rejects.toThrow(reason)
  })

  test('C3: all cells may be quoted', async () => {
    const quoted = tickets([{}]).replace(/[^,\n]+/g, '"$&"')
    expect(idsIn(await readFile(quoted))).toEqual(['T1'])
  })

  test("C4: Excel's sep= line is obeyed, and lines are still counted from the top", async () => {
    const read = await readFile(
      `sep=;\r\n${tickets([{}, { state: '' }], { delimiter: ';', end: '\r\n' })}`,
    )
    expect(idsIn(read)).toEqual(['T1'])
    expect(read.rejects[0]?.line).toBe(4)
  })

  test('C20: a last line that is cut off is refused, the others are read', async () => {
    const whole = tickets([{}, { external_id: 'T2' }])
    const read = await readFile(whole.slice(0, whole.lastIndexOf('IT')))
    expect(idsIn(read)).toEqual(['T1'])
    expect(read.rejects).toEqual([
      { line: 3, column: null, code: 'RAGGED', reason: 'the row has 5 cells, the header 11' },
    ])
  })

  test('C21: a file that changes while it is read is refused', async () => {
    const path = await fileOf(tickets([{}]))
    const file = await openFile(path)
    await file.content[Symbol.asyncIterator]().next()
    await appendFile(path, 'x')
    await expect(file.assertUnchanged()).rejects.toThrow(/changed while it was being read/)
  })

  test('C22: byte order marks at the start are left out, one inside refuses its row', async () => {
    const [header, row] = tickets([{}]).split('\n')
    const read = await readFile(`\uFEFF\uFEFF${header}\n\uFEFF${row}\n${row}\n`)
    expect(idsIn(read)).toEqual(['T1'])
    expect(read.rejects).toMatchObject([{ line: 2, code: 'BYTE_ORDER_MARK' }])
  })

  test('C23: UTF-16 is read by its mark', async () => {
    const text = tickets([{ category: 'Büro' }])
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le')
    expect((await readFile(little)).facts.tickets[0]?.category).toBe('Büro')
    expect((await readFile(little.swap16())).facts.tickets[0]?.category).toBe('Büro')
  })

  test('C23: Latin-1 is refused with the line, and read where it is declared', async () => {
    const bytes = Buffer.from(tickets([{}, { category: 'Büro' }]), 'latin1')
    await expect(readFile(bytes)).rejects.toThrow(/^Line 3: .*not UTF-8/)
    const read = await readPath(await fileOf(bytes), 'canonical', 'windows-1252')
    expect(read.facts.tickets[1]?.category).toBe('Büro')
  })

  test('C23: UTF-16 without a mark is refused', async () => {
    await expect(readFile(Buffer.from(tickets([{}]), 'utf16le'))).rejects.toThrow(
      /0x00: is it UTF-16/,
    )
  })

  test('C24: CR, LF and CRLF may be mixed', async () => {
    const [header, row] = tickets([{}]).split('\n')
    const read = await readFile(`${header}\r${row}\n${row}\r\n\r\n${row}`)
    expect(read.facts.tickets).toHaveLength(3)
  })

  test('C25: a quote that is never closed refuses the file, naming where it opens', async () => {
    const text = tickets([{}, { state: '"open' }]) + 'x'.repeat(5_000_000)
    await expect(readFile(text)).rejects.toThrow(/^Line 3: .*1 MiB/)
    await expect(readFile(tickets([{ state: '"open' }]))).rejects.toThrow(/^Line 2: .*never closed/)
  })

  test('C26: 20,000 columns are refused', async () => {
    const header = Array.from({ length: 20_000 }, (_, n) => `c${n}`).join(',')
    await expect(readFile(`record,${header}\n`)).rejects.toThrow(/20001 columns; at most 500/)
  })

  test('C28: a file without rows is read, an empty one is refused', async () => {
    expect(await readFile(tickets([]))).toMatchObject({ rowsRead: 0, rejects: [] })
    await expect(readFile('')).rejects.toThrow(/is empty/)
    await expect(readFile('\n\n')).rejects.toThrow(/no header/)
  })

  test('C35: quotes, delimiters and new lines inside a quoted cell come through', async () => {
    const read = await readFile(tickets([{ category: '"say ""hi"", \r\nyou;"' }, { state: '' }]))
    expect(read.facts.tickets[0]?.category).toBe('say "hi", \r\nyou;')
    expect(read.rejects[0]?.line).toBe(4)
  })

  test('C37: a folder, pipe or device is refused, a link to a file is followed', async () => {
    const path = await fileOf(tickets([{}]))
    await symlink(path, `${path}.link`)
    expect(idsIn(await readPath(`${path}.link`))).toEqual(['T1'])
    execFileSync('mkfifo', [`${path}.fifo`])
    await expect(readPath(`${path}.fifo`)).rejects.toThrow(/not a regular file/)
    await expect(readPath('/dev/zero')).rejects.toThrow(/not a regular file/)
    await expect(readPath('/tmp')).rejects.toThrow(/is a folder/)
    await expect(readPath(`${path}.none`)).rejects.toThrow(/cannot be read \(ENOENT\)/)
  })

  test.each([
    ['zip or xlsx', Buffer.from('504b030414000600', 'hex'), /Excel workbook \(\.xlsx\)/],
    ['xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /\(\.xls\)/],
    ['html', '<!DOCTYPE html><html>', /HTML page/],
    ['json', '[{"a":1}]', /JSON/],
    ['json object', '{"a":1}', /JSON/],
    ['xml', '<?xml version="1.0"?>', /XML/],
    ['gzip of zip', gzipSync(Buffer.from('504b030414000600', 'hex')), /xlsx/],
  ])('C38: %s is refused by its name', async (_, content, reason) => {
    await expect(readFile(content)).rejects.toThrow(reason)
  })

  test('C38: gzip is read whatever the file is called, and refused where it is cut off', async () => {
    const packed = gzipSync(tickets([{}]))
    expect(idsIn(await readFile(packed))).toEqual(['T1'])
    await expect(readFile(packed.subarray(0, -12))).rejects.toThrow(
      /gzip file is damaged or cut off/,
    )
  })
})

describe('the cells', () => {
  test('C5: an ambiguous date is not guessed', async () => {
    expect(await rejectOf({ opened_at: '03/04/2026 08:00' })).toMatchObject({
      column: 'opened_at',
      code: 'NOT_A_TIME',
    })
  })

  test('C6: a serial number of a spreadsheet is refused with a hint', async () => {
    expect((await rejectOf({ opened_at: '46000' }))?.reason).toMatch(/serial number/)
  })

  test('C7: a time without zone is refused, any offset is read', async () => {
    expect(await rejectOf({ opened_at: '2026-03-02T09:00:00' })).toMatchObject({ code: 'NO_ZONE' })
    const { facts } = await one({ opened_at: '2026-03-02T09:00:00.250+05:30' })
    expect(facts.tickets[0]?.openedAt.toISOString()).toBe('2026-03-02T03:30:00.250Z')
  })

  test.each([
    '2026-02-30T09:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T23:59:60Z',
    '0026-03-02T09:00:00Z',
  ])('C7: %s does not exist and is refused', async text => {
    expect(await rejectOf({ opened_at: text })).toMatchObject({ code: 'NO_SUCH_TIME' })
  })

  test('C8: numbers with a decimal comma are refused', async () => {
    const cells = { record: 'observation', kpi: 'VULN_SLA', observed_on: '2026-03-01' }
    const read = await one({ ...cells, numerator: '"1.234,56"', denominator: '2000' })
    expect(read.rejects[0]).toMatchObject({ column: 'numerator', code: 'NOT_A_NUMBER' })
  })

  test.each(['1 - Critical', '1', 'P1', 'p1', 'critical', '1-critical'])(
    'C9: priority %s is CRITICAL',
    async priority => {
      expect((await one({ priority })).facts.tickets[0]?.priority).toBe('CRITICAL')
    },
  )

  test.each(['7', 'urgent', '1 - Low', 'constructor'])(
    'C9: priority %s is refused',
    async priority => {
      expect(await rejectOf({ priority })).toMatchObject({ column: 'priority' })
    },
  )

  test('C12: leading zeros of an identity stay, outer spaces do not', async () => {
    expect(idsIn(await one({ external_id: '  00042 ' }))).toEqual(['00042'])
  })

  test('C15: a survey score that is no number is refused', async () => {
    const cells = {
      record: 'survey_response',
      invitation: 'I1',
      answered_at: '2026-03-02T09:00:00Z',
      scale: '1-5',
    }
    expect((await one({ ...cells, score: 'five' })).rejects[0]).toMatchObject({
      code: 'NOT_A_NUMBER',
    })
    expect((await one({ ...cells, score: '' })).rejects[0]).toMatchObject({ code: 'MISSING' })
  })

  test('C17: a number of ten million digits is refused', async () => {
    await expect(one({ reopen_count: '9'.repeat(10_000_000) })).rejects.toThrow(/longer than 1 MiB/)
    expect(await rejectOf({ reopen_count: '9'.repeat(500_000) })).toMatchObject({
      code: 'NOT_A_COUNT',
    })
  })

  test('C18: an identity such as 1e5 is text', async () => {
    expect(idsIn(await one({ external_id: '1e5' }))).toEqual(['1e5'])
  })

  test('C19: an identity that a spreadsheet has rounded is refused with a hint', async () => {
    expect(await rejectOf({ external_id: '1.23E+11' })).toMatchObject({ code: 'ROUNDED_IDENTITY' })
  })

  test.each(['=1+1', '=', '+49 30 1234', '-5', '@SUM(A1)', '"=HYPERLINK(""x"")"'])(
    'C31, C32, C33: %s in a text column is kept as it is',
    async category => {
      const wanted = category.startsWith('"') ? '=HYPERLINK("x")' : category
      expect((await one({ category })).facts.tickets[0]?.category).toBe(wanted)
    },
  )

  test('C32: a negative count is refused', async () => {
    expect(await rejectOf({ reopen_count: '-5' })).toMatchObject({ code: 'NOT_A_COUNT' })
  })

  test('C34: white space around a cell is left out, a tab first too', async () => {
    expect((await one({ category: '\tmail ' })).facts.tickets[0]?.category).toBe('mail')
  })

  test('an amount without its unit is refused', async () => {
    const cells = {
      record: 'sla_instance',
      ticket: 'T1',
      kind: 'RESOLUTION',
      started_at: '2026-03-02T09:00:00Z',
    }
    expect((await one({ ...cells, target_amount: '1' })).rejects[0]).toMatchObject({
      code: 'NO_UNIT',
    })
  })

  test('a refusal does not repeat the value it refuses', async () => {
    const read = await one({ external_id: 'ann@example.org', reopen_count: 'secret' })
    expect(JSON.stringify(read.rejects)).not.toMatch(/secret|ann@/)
  })
})
