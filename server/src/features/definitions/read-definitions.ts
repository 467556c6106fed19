import { hoursInWords } from '../../domain/calendar/opening-hours.js'
import { localDateOf } from '../../domain/calendar/time-zone.js'
import { catalogue } from '../../domain/kpi/catalogue.js'
import { endKnownAt } from '../../domain/target/target-version.js'
import type { Ctx } from '../../platform/context.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { readFiledRules } from '../alert/index.js'
import { loadDirectory } from '../directory/index.js'
import { readSettings } from '../facts/index.js'
import {
  type CalendarFact,
  profiles,
  readDimensions,
  readMappings,
  type SavedMapping,
} from '../ingest/index.js'
import { type AgreedBook, readTargetBook } from '../target/index.js'
import {
  type DefinitionsFile,
  type FiledCalendar,
  type FiledMapping,
  type FiledTarget,
  FORMAT,
  VERSION,
} from './definitions-file.js'

/** All that was defined for this organisation, in one order, so that equal ones are equal texts. */
export async function readDefinitions(request: Ctx): Promise<DefinitionsFile> {
  request.demand('organisation.set', null)
  return inSnapshot(request, async ctx => {
    const { calendars, ...dimensions } = await readDimensions(ctx)
    const organisation = await readSettings(ctx)
    return {
      format: FORMAT,
      version: VERSION,
      organisation,
      calendars: calendars.filter(({ versions }) => versions.length > 0).map(filedCalendar),
      ...dimensions,
      alertRules: await readFiledRules(ctx),
      savedMappings: (await readMappings(ctx)).map(filedMapping),
      targets: await filedTargets(ctx, localDateOf(ctx.now, organisation.timeZone)),
      kpis: catalogue.map(({ code, variants }) => ({
        code,
        variants: variants.map(variant => ({ code: variant.code, inWords: variant.inWords })),
      })),
      mappings: profiles.map(({ name, meanings }) => ({ profile: name, columns: { ...meanings } })),
    }
  })
}

/** The same as the text of a file. */
export async function writeDefinitions(ctx: Ctx): Promise<string> {
  ctx.demand('organisation.set', null)
  return textOf(await readDefinitions(ctx))
}

export const textOf = (file: DefinitionsFile): string => `${JSON.stringify(file, null, 2)}\n`

const filedCalendar = ({ code, name, versions }: CalendarFact): FiledCalendar => ({
  code,
  name,
  versions: versions.map(({ weekly, extraOpen, ...version }) => ({
    effectiveFrom: version.effectiveFrom,
    timeZone: version.timeZone,
    weekly: inWords(weekly),
    holidays: version.holidays.toSorted(),
    extraOpen: inWords(extraOpen),
  })),
})

const filedMapping = ({
  name,
  profile,
  fields,
  encoding,
  timeZone,
}: SavedMapping): FiledMapping => ({ name, profile, fields: [...fields], encoding, timeZone })

const inWords = (hours: Record<string, [number, number][]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(hours)
      .map(([day, windows]) => [day, hoursInWords(windows)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )

/** Those that hold today or from a later day on. */
async function filedTargets(ctx: Ctx, today: string): Promise<FiledTarget[]> {
  const book = await readTargetBook(ctx)
  const directory = await loadDirectory(ctx)
  const codeIn = (rows: readonly { id: number; code: string }[], id: number | null) =>
    rows.find(row => row.id === id)?.code ?? null
  const filed = ({ kpi, variant, grain, scope, terms, rationale, ...version }: Agreed) => ({
    ...{ kpi, variant, grain },
    scope: {
      department: codeIn(directory.departments, scope.departmentId),
      service: codeIn(directory.services, scope.serviceId),
      priority: scope.priority,
    },
    from: version.from,
    to: endKnownAt(version, null),
    terms,
    rationale,
    kind: version.kind,
    contractReference: version.contractReference,
  })
  return book.versions
    .map(filed)
    .filter(({ to }) => to === null || to > today)
    .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
}
type Agreed = AgreedBook['versions'][number]
