import { computed, type Ref, ref, shallowRef } from 'vue'

const most = 100

/**
 * A value that is changed step by step, each of which can be taken back. Changes of the same `part` right
 * after each other, such as letters typed into one field, are one step.
 */
export function useUndo<T>(start: T) {
  const value = shallowRef(start) as Ref<T>
  const before = ref<T[]>([]) as Ref<T[]>
  const after = ref<T[]>([]) as Ref<T[]>
  let lastPart: string | undefined

  function change(next: T, part?: string) {
    const isGoingOn = part !== undefined && part === lastPart && before.value.length > 0
    if (!isGoingOn) before.value = [...before.value.slice(1 - most), value.value]
    after.value = []
    lastPart = part
    value.value = next
  }
  function step(from: Ref<T[]>, to: Ref<T[]>) {
    const next = from.value.at(-1)
    if (next === undefined) return
    from.value = from.value.slice(0, -1)
    to.value = [...to.value, value.value]
    lastPart = undefined
    value.value = next
  }
  const undo = () => step(before, after)
  const redo = () => step(after, before)

  /** Ctrl or Cmd with Z takes back, with Shift and Z or with Y does again. */
  function pressed(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redo()
    else undo()
  }
  return {
    value,
    change,
    undo,
    redo,
    pressed,
    canUndo: computed(() => before.value.length > 0),
    canRedo: computed(() => after.value.length > 0),
  }
}
