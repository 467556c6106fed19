import { addDays } from '../../domain/calendar/local-date.js'
import {
  type AnnotationAct,
  type NotedDays,
  type NotedSeries,
  overlaps,
  standsBeside,
} from '../../domain/signal/annotation.js'
import type { Ctx, Place } from '../../platform/context.js'
import { NotFound } from '../../platform/errors.js'
import { isUuid } from '../../platform/given-id.js'
import { isAllowed } from '../../platform/is-allowed.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { type DirectoryRows, loadDirectory } from '../directory/index.js'
import type { AnnotationAnswer, AnnotationRow } from './annotation.js'
import { hasVersions, loadAnnotations } from './annotation.store.js'
import type { BaselineRow } from './baseline.js'
import { placeOf, toldScope } from './noted-scope.js'
import { readBaselines } from './read-baselines.js'

export interface AnnotationQuestion {
  series: NotedSeries
  days: NotedDays
  /** Null: as known now. */
  knownAt: Date | null
}

/** Everything noted beside a series in these days, with the starts of usual ranges, by day. */
export async function readAnnotations(
  ctx: Ctx,
  directory: DirectoryRows,
  { series, days, knownAt }: AnnotationQuestion,
): Promise<AnnotationAnswer[]> {
  ctx.demand('kpi.read')
  const [rows, baselines] = await Promise.all([
    loadAnnotations(ctx, { days, knownAt }),
    readBaselines(ctx, knownAt),
  ])
  const written = rows
    .filter(row => standsBeside(row, series))
    .map(row => annotationAnswer(ctx, directory, row))
  const decided = baselines
    .filter(row => standsBeside(row, series))
    .map(row => baselineAnnotation(ctx, directory, row))
    .filter(note => overlaps(note, days))
  return [...written, ...decided].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
}

/** The changes of how the work is done that are on record for these days, of whatever series. */
export async function readChanges(
  ctx: Ctx,
  { days, knownAt }: Pick<AnnotationQuestion, 'days' | 'knownAt'>,
): Promise<Pick<AnnotationRow, 'kpi' | 'scope' | 'from'>[]> {
  ctx.demand('kpi.read')
  const rows = await loadAnnotations(ctx, { days, knownAt })
  return rows.filter(({ kind }) => kind === 'CHANGE')
}

/** Whether anything was ever noted, withdrawn or not. */
export async function hasAnnotations(ctx: Ctx): Promise<boolean> {
  ctx.demand('kpi.read')
  return hasVersions(ctx)
}

/** The stored annotation. Throws NotFound where there is none, or it was withdrawn. */
export async function findAnnotation(ctx: Ctx, id: string): Promise<AnnotationRow> {
  const [found] = isUuid(id) ? await loadAnnotations(ctx, { days: null, knownAt: null, id }) : []
  if (!found) throw new NotFound('There is no such annotation, or it was withdrawn.')
  return found
}

/** One annotation as it is told. */
export async function readAnnotation(ctx: Ctx, id: string): Promise<AnnotationAnswer> {
  ctx.demand('kpi.read')
  return inSnapshot(ctx, async look =>
    annotationAnswer(look, await loadDirectory(look), await findAnnotation(look, id)),
  )
}

const annotationAnswer = (
  ctx: Ctx,
  directory: DirectoryRows,
  row: AnnotationRow,
): AnnotationAnswer => ({
  id: row.annotationId,
  version: row.version,
  kind: row.kind,
  kpi: row.kpi,
  scope: toldScope(directory, row.scope),
  from: row.from,
  to: row.to,
  text: row.text,
  author: { id: row.authorId, name: row.authorName, position: row.authorPosition },
  writtenAt: row.writtenAt,
  editedAt: row.version > 1 ? row.changedAt : null,
  isMine: ctx.actor.id === row.authorId,
  baselineId: null,
  mayDo: actsOn(ctx, row.authorId, placeOf(directory, row.scope)),
  permalink: null,
})

function actsOn(ctx: Ctx, authorId: string, place: Place): AnnotationAct[] {
  if (ctx.actor.kind !== 'user' || !isAllowed(ctx, 'annotation.write')) return []
  if (ctx.actor.id === authorId) return ['EDIT', 'WITHDRAW']
  return isAllowed(ctx, 'annotation.moderate', place) ? ['WITHDRAW'] : []
}

const baselineAnnotation = (
  ctx: Ctx,
  directory: DirectoryRows,
  { id, kpi, scope, start, reason, author, acceptedAt }: BaselineRow,
): AnnotationAnswer => ({
  id: `baseline-${id}`,
  version: 1,
  kind: 'REBASELINE',
  kpi,
  scope: toldScope(directory, scope),
  from: start,
  to: addDays(start, 1),
  text: reason,
  author,
  writtenAt: acceptedAt,
  editedAt: null,
  isMine: ctx.actor.id === author.id,
  baselineId: id,
  mayDo: mayTakeBack(ctx, placeOf(directory, scope)) ? ['TAKE_BACK'] : [],
  permalink: null,
})

const mayTakeBack = (ctx: Ctx, place: Place): boolean =>
  ctx.actor.kind === 'user' && isAllowed(ctx, 'baseline.decide', place)
