import { isDeepStrictEqual } from 'node:util'
import type { Ctx } from '../../../platform/context.js'
import { Conflict, Precondition } from '../../../platform/errors.js'
import { changedMeanwhile, refuse } from '../../../platform/refuse.js'
import { inTransaction } from '../../../platform/transaction.js'
import { profiles } from '../profiles/index.js'
import { checkMapping, type MappingDraft } from './check-mapping.js'
import type { Mapping, SavedMapping } from './mapping.js'
import { insertMapping, loadMappings, loadVersions } from './mapping.store.js'

export interface MappingInput extends MappingDraft {
  name: string
  reason: string
  /** The newest version, that was read before it was changed; absent: it is a new mapping. */
  after?: number | null
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._() -]{0,78}[\p{L}\p{N})]$/u
const LONGEST_REASON = 500
const MOST_MAPPINGS = 100

/**
 * Keeps a mapping, or a further version of one; the versions before stay as they are.
 * @throws Invalid, naming the field; Conflict where somebody else has changed it meanwhile.
 */
export async function saveMapping(ctx: Ctx, input: MappingInput): Promise<SavedMapping> {
  ctx.demand('import.map', null)
  const name = checkName(input.name)
  const reason = checkReason(input.reason)
  const mapping = checkMapping(input)
  return inTransaction(ctx, async tx => {
    const [newest] = await loadVersions(tx, name)
    const after = input.after ?? 0
    if (newest && after === 0)
      throw new Conflict(`There is a mapping ${name} already: change that one, or choose a name.`)
    if ((newest?.version ?? 0) !== after) throw changedMeanwhile('mapping')
    if (newest && isSame(newest, mapping))
      throw refuse('fields', 'This is what the mapping says already.', ['a field that differs'])
    if (!newest && (await loadMappings(tx)).length >= MOST_MAPPINGS)
      throw new Precondition(`There are ${MOST_MAPPINGS} mappings, and no more are kept.`)
    return add(tx, { ...mapping, name, reason, version: after + 1 })
  })
}

/** Takes a mapping over as a file has it: a further version where it differs. Joins a transaction. */
export async function restoreMapping(
  ctx: Ctx,
  { name, reason, ...draft }: Omit<MappingInput, 'after'>,
): Promise<void> {
  ctx.demand('import.map', null)
  const mapping = checkMapping(draft)
  const [newest] = await loadVersions(ctx, checkName(name))
  if (newest && isSame(newest, mapping)) return
  const version = (newest?.version ?? 0) + 1
  await add(ctx, { ...mapping, name, version, reason: reason.slice(0, LONGEST_REASON) })
}

async function add(
  ctx: Ctx,
  mapping: Omit<SavedMapping, 'author' | 'recordedAt'>,
): Promise<SavedMapping> {
  const author = `${ctx.actor.kind}:${ctx.actor.id}`
  const saved = { ...mapping, author, recordedAt: ctx.now }
  if (!(await insertMapping(ctx, saved))) throw changedMeanwhile('mapping')
  return saved
}

const isSame = (kept: SavedMapping, { profile, fields, encoding, timeZone }: Mapping): boolean =>
  isDeepStrictEqual(
    [kept.profile, kept.fields, kept.encoding, kept.timeZone],
    [profile, fields, encoding, timeZone],
  )

export function checkName(asked: string): string {
  const name = asked.trim()
  if (!NAME.test(name))
    throw refuse('name', 'A name has 2 to 80 letters, figures, spaces and ._-().', [
      'Jira export, for instance',
    ])
  if (profiles.some(profile => profile.name === name))
    throw refuse('name', 'A profile of the program has this name: choose another.', [])
  return name
}

function checkReason(asked: string): string {
  const reason = asked.trim()
  if (reason !== '' && reason.length <= LONGEST_REASON) return reason
  throw refuse('reason', `A reason has 1 to ${LONGEST_REASON} characters.`, [
    'what it is for, or why it changed',
  ])
}
