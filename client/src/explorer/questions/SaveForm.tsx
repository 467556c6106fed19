import { type FormEvent, useId, useState } from 'react'
import { openQuery } from '../addressed.js'
import { useEditors } from '../use-editors.js'
import { keep, remove } from './keep.js'

/** Keeps what stands in the editors: as a further version of one's own query, or as a new one. */
export function SaveForm({ onSaved }: { onSaved(): void }) {
  const editors = useEditors()
  const opened = openQuery()
  const own = opened?.isOwn ? opened : null
  const [name, setName] = useState(own?.name ?? '')
  const [isShared, setShared] = useState(own?.isShared ?? false)
  const [told, setTold] = useState('')
  const nameId = useId()
  const done = (text: string) => {
    setTold(text)
    onSaved()
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const isFurther = own !== null && own.name === name.trim()
    const description = isFurther ? own.description : ''
    const failure = await keep(isFurther ? own : null, {
      name,
      description,
      isShared,
      ...editors.read(),
    })
    done(failure ?? `Saved at ${location.host}${location.pathname}`)
  }
  return (
    <form onSubmit={event => void save(event)}>
      <label htmlFor={nameId}>Save this query as</label>
      <input
        id={nameId}
        required
        maxLength={120}
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={isShared}
          onChange={event => setShared(event.target.checked)}
        />
        Share it with everybody here
      </label>
      <button type="submit">Save</button>
      {own && (
        <button
          type="button"
          onClick={async () => done((await remove(own.slug)) ?? `Removed “${own.name}”`)}
        >
          Remove “{own.name}”
        </button>
      )}
      <p role="status" className="note">
        {told}
      </p>
    </form>
  )
}
