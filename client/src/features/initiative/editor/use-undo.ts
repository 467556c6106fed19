import { computed, type Ref, shallowRef } from 'vue'

const longestMemory = 200

/**
 * Steps back and forth through what a form was. Changes of one field in a row are one step, so that
 * undoing takes back a field and not a letter.
 */
export function useUndo<Form extends object>(form: Ref<Form>) {
  const before = shallowRef<readonly { form: Form; field: string }[]>([])
  const after = shallowRef<readonly Form[]>([])
  function change(part: Partial<Form>) {
    const field = Object.keys(part).join()
    const last = before.value.at(-1)
    if (last?.field !== field || after.value.length > 0)
      before.value = [...before.value, { form: form.value, field }].slice(-longestMemory)
    after.value = []
    form.value = { ...form.value, ...part }
  }
  function undo() {
    const last = before.value.at(-1)
    if (!last) return
    before.value = before.value.slice(0, -1)
    after.value = [...after.value, form.value]
    form.value = last.form
  }
  function redo() {
    const next = after.value.at(-1)
    if (!next) return
    after.value = after.value.slice(0, -1)
    before.value = [...before.value, { form: form.value, field: '' }]
    form.value = next
  }
  return {
    change,
    undo,
    redo,
    canUndo: computed(() => before.value.length > 0),
    canRedo: computed(() => after.value.length > 0),
  }
}
