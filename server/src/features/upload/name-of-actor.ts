/** Who did something, by kind and id of the actor; a program where it was no person. */
export function nameOfActor(actor: string, names: ReadonlyMap<string, { name: string }>): string {
  const [kind, person = ''] = actor.split(':')
  return kind === 'user' ? (names.get(person)?.name ?? 'Somebody who left') : 'A program'
}
