import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../domain/access/role.js'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { addPerson, asPerson } from '../auth/index.js'
import { loadDirectory } from '../directory/index.js'
import { acceptBaseline } from './accept-baseline.js'
import { editAnnotation, withdrawAnnotation } from './edit-annotation.js'
import { baselinesOf, readAnnotations, readBaselines } from './index.js'
import { readAnnotation } from './read-annotations.js'
import { withdrawBaseline } from './withdraw-baseline.js'
import { writeAnnotation } from './write-annotation.js'

const db = await testDatabase()
const start = new Date('2026-04-15T10:00:00Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const nobody = '00000000-0000-4000-8000-000000000000'
const organisation = { department: null, service: null }
const outage = { kind: 'INCIDENT', from: '2026-03-10', text: 'The mail server was down.' } as const
const days = { from: '2026-03-01', to: '2026-04-01' }

let member: Ctx
let owner: Ctx
let chair: Ctx

beforeAll(async () => {
  await db.sql`update organisation set time_zone = 'Europe/Berlin'`
  await db.sql`insert into department (id, code, name) values (1, 'IT', 'IT'), (2, 'HR', 'People')`
  await db.sql`insert into service (code, name, department_id) values ('EMAIL', 'E-mail', 1)`
  const person = async (role: Role, more: { name?: string; department?: string } = {}) => {
    const { name = role, department } = more
    const email = `${name.replace(' ', '.')}@example.org`
    const added = await addPerson(db.ctx(start), { name, email, roles: [role], department })
    return asPerson(db.ctx(start), added.person.id)
  }
  member = await person('MEMBER', { name: 'Ada Member' })
  chair = await person('CHAIR')
  owner = await person('OWNER', { department: 'HR' })
})

const beside = async (
  series: { kpi?: string; scope?: { department: string | null; service: string | null } } = {},
  knownAt: Date | null = null,
) => {
  const ctx = db.ctx(start)
  const asked = { kpi: 'FCR', scope: organisation, ...series }
  return readAnnotations(ctx, await loadDirectory(ctx), { series: asked, days, knownAt })
}
const texts = async (...asked: Parameters<typeof beside>) =>
  (await beside(...asked)).map(({ text }) => text)

describe('an annotation', () => {
  test('is signed by whoever is signed in, and stands beside what its scope holds', async () => {
    const written = await writeAnnotation(member, { ...outage, scope: { department: 'IT' } })
    expect(written).toMatchObject({
      version: 1,
      from: '2026-03-10',
      to: '2026-03-11',
      scope: { label: 'IT' },
      author: { name: 'Ada Member' },
      editedAt: null,
      isMine: true,
    })
    expect(await texts({ scope: { department: 'IT', service: 'EMAIL' } })).toContain(outage.text)
    expect(await texts()).not.toContain(outage.text)
  })

  test('is edited by its author as a further version, and the past reads as it did', async () => {
    const { id } = await writeAnnotation(member, { ...outage, text: 'First words.', kpi: 'FCR' })
    const edit = {
      id,
      version: 1,
      kind: 'NOTE',
      from: '2026-03-11',
      text: 'Better words.',
    } as const
    const edited = await editAnnotation({ ...member, now: later(5) }, edit)
    expect(edited).toMatchObject({ id, version: 2, kind: 'NOTE', editedAt: later(5) })
    expect(await texts()).toContain('Better words.')
    expect(await texts({}, later(1))).toContain('First words.')
    expect(await texts({ kpi: 'BACKLOG' })).not.toContain('Better words.')
  })

  test('that was changed meanwhile is not overwritten', async () => {
    const { id } = await writeAnnotation(member, outage)
    const edit = { ...outage, id, version: 1 }
    const both = await Promise.allSettled([
      editAnnotation(member, edit),
      editAnnotation(member, edit),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(editAnnotation(member, edit)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('is edited by nobody else; withdrawn also by the chair, and kept', async () => {
    const { id } = await writeAnnotation(member, { ...outage, text: 'Withdrawn soon.' })
    await expect(editAnnotation(chair, { ...outage, id, version: 1 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await withdrawAnnotation({ ...chair, now: later(9) }, { id, version: 1 })
    expect(await texts()).not.toContain('Withdrawn soon.')
    expect(await texts({}, later(8))).toContain('Withdrawn soon.')
    await expect(withdrawAnnotation(member, { id, version: 2 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('says to each reader what that reader may do about it', async () => {
    const { id } = await writeAnnotation(member, { ...outage, text: 'Whose is it?' })
    const mayDo = async (ctx: Ctx) => (await readAnnotation(ctx, id)).mayDo
    expect(await mayDo(member)).toEqual(['EDIT', 'WITHDRAW'])
    expect(await mayDo(chair)).toEqual(['WITHDRAW'])
    expect(await mayDo(owner)).toEqual([])
    expect(await mayDo(db.ctx(start))).toEqual([])
  })

  test('is written by those signed in only, in the departments they have a role in', async () => {
    await expect(writeAnnotation(db.ctx(start), outage)).rejects.toThrow('needs an author')
    await expect(writeAnnotation(owner, outage)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      writeAnnotation(owner, { ...outage, scope: { department: 'IT' } }),
    ).rejects.toMatchObject({ code: 'INVALID', fields: [{ argument: 'scope.department' }] })
    await writeAnnotation(owner, { ...outage, scope: { department: 'HR' } })
  })

  test.each([
    ['text', { ...outage, text: ' ' }],
    ['text', { ...outage, text: 'x'.repeat(601) }],
    ['text', { ...outage, text: 'two\nlines' }],
    ['from', { ...outage, from: '2026-02-30' }],
    ['to', { ...outage, to: '2026-03-10' }],
    ['to', { ...outage, to: '2028-03-10' }],
    ['kpi', { ...outage, kpi: 'FRC' }],
    ['scope', { ...outage, scope: { priority: 'HIGH' as const } }],
    ['scope.service', { ...outage, scope: { service: 'MAIL' } }],
  ])('is refused with the argument that is wrong: %s', async (argument, input) => {
    await expect(writeAnnotation(member, input)).rejects.toMatchObject({
      code: 'INVALID',
      fields: [{ argument }],
    })
  })

  test('that there is not is not found', async () => {
    for (const id of [nobody, 'no uuid'])
      await expect(withdrawAnnotation(member, { id, version: 1 })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
  })

  test('is changed by nobody in the database', async () => {
    await expect(db.sql`update annotation_version set text = 'else'`).rejects.toThrow('only added')
    await expect(db.sql`delete from annotation_version`).rejects.toThrow('only added')
  })
})

describe('a new usual range', () => {
  const moved = {
    kpi: 'BACKLOG',
    grain: 'MONTH',
    start: '2026-02-14',
    reason: 'A second shift.',
  } as const
  const inForce = async (knownAt: Date | null = null) =>
    baselinesOf(await readBaselines(db.ctx(start), knownAt), {
      kpi: 'BACKLOG',
      variant: 'OPEN',
      grain: 'MONTH',
      scope: organisation,
    })

  test('starts with a period, for one series, with the reason as a note', async () => {
    const made = await acceptBaseline(chair, moved)
    expect(made).toMatchObject({ start: '2026-02-01', reason: 'A second shift.' })
    expect((await inForce()).map(({ start: day }) => day)).toEqual(['2026-02-01'])
    const ctx = db.ctx(start)
    const notes = await readAnnotations(ctx, await loadDirectory(ctx), {
      series: { kpi: 'BACKLOG', scope: organisation },
      days: { from: '2026-01-01', to: '2026-04-01' },
      knownAt: null,
    })
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: 'REBASELINE', from: '2026-02-01', text: 'A second shift.' }),
    )
    await expect(acceptBaseline(chair, moved)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('is taken back with a reason, and then starts again', async () => {
    const input = { ...moved, start: '2026-01-05' }
    const { id } = await acceptBaseline(chair, input)
    await withdrawBaseline({ ...chair, now: later(3) }, { id, reason: 'It was one bad month.' })
    const starts = async (knownAt: Date | null) =>
      (await readBaselines(db.ctx(start), knownAt)).map(row => row.id)
    expect(await starts(null)).not.toContain(id)
    expect(await starts(later(1))).toContain(id)
    await expect(withdrawBaseline(chair, { id, reason: 'Again.' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await acceptBaseline(chair, input)
  })

  test('is taken back by whoever may decide on ranges there', async () => {
    const { id } = await acceptBaseline(chair, { ...moved, scope: { department: 'HR' } })
    const read = async (ctx: Ctx) =>
      (
        await readAnnotations(ctx, await loadDirectory(ctx), {
          series: { kpi: 'BACKLOG', scope: { department: 'HR', service: null } },
          days: { from: '2026-02-01', to: '2026-03-01' },
          knownAt: null,
        })
      ).map(({ baselineId, mayDo }) => ({ baselineId, mayDo }))
    expect(await read(owner)).toContainEqual({ baselineId: id, mayDo: ['TAKE_BACK'] })
    expect(await read(member)).toContainEqual({ baselineId: id, mayDo: [] })
    const ofAll = (await read(owner)).filter(({ baselineId }) => baselineId !== id)
    expect(ofAll.length).toBeGreaterThan(0)
    expect(ofAll.flatMap(({ mayDo }) => mayDo)).toEqual([])
  })

  test('of a department says nothing of its services', async () => {
    await acceptBaseline(chair, { ...moved, scope: { department: 'IT' } })
    const rows = await readBaselines(db.ctx(start), null)
    const { variant } = rows[0] as (typeof rows)[number]
    const of = (department: string | null, service: string | null) =>
      baselinesOf(rows, { kpi: 'BACKLOG', variant, grain: 'MONTH', scope: { department, service } })
    expect(of('IT', null)).toHaveLength(1)
    expect(of('IT', 'EMAIL')).toEqual([])
  })

  test.each([
    ['grain', { ...moved, grain: 'DAY' as const }],
    ['start', { ...moved, start: '2027-01-01' }],
    ['reason', { ...moved, reason: '' }],
    ['variant', { ...moved, variant: 'NO' }],
  ])('is refused with the argument that is wrong: %s', async (argument, input) => {
    await expect(acceptBaseline(chair, input)).rejects.toMatchObject({ fields: [{ argument }] })
  })

  test('is not decided by every member', async () => {
    await expect(acceptBaseline(member, moved)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
