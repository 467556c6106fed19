interface Item {
  key: string
  name: string
  note: string
  open(): void
}

export function QuestionList(props: {
  title: string
  whenEmpty: string
  canOpen: boolean
  items: readonly Item[]
}) {
  return (
    <>
      <h3>{props.title}</h3>
      {props.items.length === 0 && <p className="note">{props.whenEmpty}</p>}
      <ul>
        {props.items.map(({ key, name, note, open }) => (
          <li key={key}>
            <button type="button" disabled={!props.canOpen} onClick={open}>
              <span>{name}</span>
              <span className="note">{note}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
