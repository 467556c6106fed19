import { dictionary } from '@zxcvbn-ts/language-common'
import { faultOfPassword } from '../../../domain/access/password.js'
import type { Ctx } from '../../../platform/context.js'
import { Invalid } from '../../../platform/errors.js'
import { organisationName } from '../person.store.js'

let common: ReadonlySet<string> | undefined

/** The 49,000 passwords that were found most often in leaks. */
function isCommon(text: string): boolean {
  common ??= new Set(dictionary['passwords-common'] as readonly string[])
  return common.has(text)
}

/** @throws Invalid, with the reason, for what cannot be the password of this person. */
export async function checkPassword(
  ctx: Ctx,
  password: string,
  { name, email }: { name: string; email: string },
): Promise<void> {
  const known = [name, email, await organisationName(ctx)]
  const fault = faultOfPassword(password, { isCommon, known })
  if (fault) throw new Invalid(fault, [{ argument: 'password', message: fault }])
}
