import { useId, useState } from 'react'
import { nowOpen } from '../addressed.js'
import { useEditors } from '../use-editors.js'
import { QuestionList } from './QuestionList.js'
import { SaveForm } from './SaveForm.js'
import { useQuestions } from './use-questions.js'

/** The pane at the left: what can be asked as it stands, and what was kept. */
export function QuestionsPane() {
  const { data, failure, reload } = useQuestions()
  const { isReady, show } = useEditors()
  const [wanted, setWanted] = useState('')
  const filterId = useId()
  const matching = <Item extends { name: string; description: string }>(items: readonly Item[]) =>
    items.filter(({ name, description }) =>
      `${name} ${description}`.toLowerCase().includes(wanted.trim().toLowerCase()),
    )
  return (
    <section className="questions" aria-label="Examples and saved queries">
      <h2>Examples and saved queries</h2>
      {failure && <p role="alert">{failure}</p>}
      {data?.viewer.person && <SaveForm onSaved={reload} />}
      <label htmlFor={filterId}>Find</label>
      <input
        id={filterId}
        type="search"
        value={wanted}
        onChange={event => setWanted(event.target.value)}
      />
      {data && (
        <>
          <QuestionList
            title="Saved"
            whenEmpty="Nothing is saved that matches."
            canOpen={isReady}
            items={matching(data.savedQueries).map(query => ({
              key: query.slug,
              name: query.name,
              note: query.isOwn ? (query.isShared ? 'yours, shared' : 'yours') : query.owner.name,
              open: () => {
                show(query)
                nowOpen(query)
              },
            }))}
          />
          <QuestionList
            title="Examples"
            whenEmpty="No example matches."
            canOpen={isReady}
            items={matching(data.queryExamples).map(example => ({
              key: `${example.kpi} ${example.name}`,
              name: example.name,
              note: example.description,
              open: () => {
                show(example)
                nowOpen(null)
              },
            }))}
          />
        </>
      )}
    </section>
  )
}
