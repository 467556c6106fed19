import type { Ctx } from '../../platform/context.js'
import type { Profile } from './profile.js'

export async function loadProfile({ sql }: Ctx, personId: string): Promise<Profile> {
  const [row] = await sql<Profile[]>`
    select name, position, email, time_zone as "timeZone", language, is_demo as "isDemo",
      exists (select from password w where w.person_id = p.id) as "hasPassword",
      exists (select from person_identity i where i.person_id = p.id) as "isKnownToProvider"
    from person p where id = ${personId}`
  if (!row) throw new Error('Who asks is not among the people')
  return row
}

export async function saveProfile(
  { sql }: Ctx,
  personId: string,
  {
    name,
    position,
    timeZone,
    language,
  }: Pick<Profile, 'name' | 'position' | 'timeZone' | 'language'>,
): Promise<void> {
  await sql`
    update person set name = ${name}, position = ${position}, time_zone = ${timeZone},
      language = ${language}
    where id = ${personId}`
}
