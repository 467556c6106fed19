import { defaultLanguage, type Language } from '../../domain/language/language.js'
import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { checkPerson } from './check-person.js'
import { loadProfile, saveProfile } from './profile.store.js'

/** What people see of themselves alone. */
export interface Profile {
  name: string
  position: string | null
  email: string
  /** IANA name; null: the organisation's. */
  timeZone: string | null
  language: Language
  hasPassword: boolean
  /** They can come in by the organisation's own sign-in. */
  isKnownToProvider: boolean
  /** Invented: has neither a password nor a provider. */
  isDemo: boolean
}

export interface ProfileInput extends Pick<Profile, 'name' | 'position'> {
  timeZone?: string | null
  language?: Language | null
}

/** What the person who asks says of themselves, and how they sign in. */
export async function readProfile(ctx: Ctx): Promise<Profile> {
  ctx.demand('profile.set')
  return loadProfile(ctx, actingPerson(ctx))
}

/**
 * Changes what a person says of themselves. Address and roles are for administrators.
 * @throws Invalid for what is wrong in it.
 */
export async function setProfile(ctx: Ctx, input: ProfileInput): Promise<Profile> {
  ctx.demand('profile.set')
  const id = actingPerson(ctx)
  const { email } = await loadProfile(ctx, id)
  const name = input.name.trim()
  const position = input.position?.trim() || null
  const timeZone = input.timeZone ?? null
  checkPerson({ name, email, position: position ?? undefined, timeZone: timeZone ?? undefined })
  const language = input.language ?? defaultLanguage
  await saveProfile(ctx, id, { name, position, timeZone, language })
  return loadProfile(ctx, id)
}
