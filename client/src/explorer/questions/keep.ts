import {
  EditQueryDocument,
  RemoveQueryDocument,
  type SavedQueryInput,
  type SavedQueryPartsFragment,
  SaveQueryDocument,
} from '@steerboard/schema'
import { describeRefusal } from '../../lib/failure.js'
import { nowOpen } from '../addressed.js'
import { asked } from '../asked.js'

/** Saves a further version of `own`, or a new query; gives what went wrong, in words. */
export async function keep(
  own: SavedQueryPartsFragment | null,
  input: SavedQueryInput,
): Promise<string | null> {
  const { data, error } = own
    ? await asked
        .mutation(EditQueryDocument, { slug: own.slug, version: own.version, input })
        .toPromise()
    : await asked.mutation(SaveQueryDocument, { input }).toPromise()
  if (error) return inWords(error)
  const saved = data && ('editQuery' in data ? data.editQuery : data.saveQuery)
  if (saved) nowOpen(saved)
  return null
}

/** Takes it off the list; gives what went wrong, in words. */
export async function remove(slug: string): Promise<string | null> {
  const { error } = await asked.mutation(RemoveQueryDocument, { slug }).toPromise()
  if (error) return inWords(error)
  nowOpen(null)
  return null
}

function inWords(error: Parameters<typeof describeRefusal>[0]): string {
  const { detail, problems } = describeRefusal(error)
  return problems[0]?.message ?? detail
}
