import type { GraphiQLPlugin } from '@graphiql/react'
import { useState } from 'react'
import { openQuery } from './addressed.js'
import { snippets } from './snippets/index.js'
import { useEditors } from './use-editors.js'

/** What stands in the editors, to be run somewhere else. */
function TakeAlongPane() {
  const editors = useEditors()
  const [told, setTold] = useState('')
  const [shown, setShown] = useState('')
  const write = (snippet: (typeof snippets)[number]) => {
    const { document, variables } = editors.read()
    try {
      const read = variables.trim() === '' ? {} : JSON.parse(variables)
      const url = new URL('/graphql', location.href).href
      const text = snippet.write({ url, document, variables: read })
      setShown(text)
      void navigator.clipboard?.writeText(text)
      setTold(`Copied as ${snippet.name}.`)
    } catch {
      setShown('')
      setTold('The variables are no JSON: correct them first.')
    }
  }
  return (
    <section className="questions" aria-label="Take the query along">
      <h2>Take the query along</h2>
      <p className="note">
        With a service token in place of your sign-in: set STEERBOARD_TOKEN where it runs.
      </p>
      {snippets.map(snippet => (
        <button type="button" key={snippet.name} onClick={() => write(snippet)}>
          Copy as {snippet.name}
        </button>
      ))}
      <p role="status" className="note">
        {told}
      </p>
      {shown !== '' && <pre>{shown}</pre>}
      <Files />
    </section>
  )
}

/** What is kept has an address for its answer, too. */
function Files() {
  const open = openQuery()
  if (!open) return <p className="note">Once it is saved, its answer is a file with an address.</p>
  return (
    <p>
      “{open.name}” as a file, as it was saved:{' '}
      {['csv', 'ndjson', 'xlsx'].map(format => (
        <a key={format} href={`/export/saved/${open.slug}.${format}`} download>
          {format.toUpperCase()}{' '}
        </a>
      ))}
    </p>
  )
}

function TakeAlongIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M8 6 3 12l5 6 M16 6l5 6-5 6" />
    </svg>
  )
}

export const takeAlongPlugin: GraphiQLPlugin = {
  title: 'Take the query along',
  icon: TakeAlongIcon,
  content: TakeAlongPane,
}
