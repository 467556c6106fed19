import type { ScopeInput } from '@steerboard/schema'
import { computed } from 'vue'
import { useFrame } from './frame.js'
import { useView } from './use-view.js'
import { useViewer } from './viewer.js'

/** A department or service with the place of the view that names it. */
interface Part {
  key: 'department' | 'service'
  code: string
  name: string
}

/**
 * Of which part of the organisation a page is, where it is of departments and services alone: of the
 * one that the address names; else of all, or of the first part of whoever sees no more than parts.
 */
export function usePart() {
  const [{ view }, viewer, frame] = [useView(), useViewer(), useFrame()]
  const seesPartOnly = computed(() => viewer.value?.seesPartOnly ?? false)
  const own = computed<Part[]>(() =>
    (viewer.value?.person?.roles ?? []).flatMap<Part>(
      ({ department, departmentName, service, serviceName }) => {
        if (department)
          return [{ key: 'department', code: department, name: departmentName ?? department }]
        return service ? [{ key: 'service', code: service, name: serviceName ?? service }] : []
      },
    ),
  )
  const parts = computed<Part[]>(() => {
    if (!seesPartOnly.value)
      return (frame.value?.scopes.departments ?? []).map(each => ({ ...each, key: 'department' }))
    return [...new Map(own.value.map(part => [`${part.key}/${part.code}`, part])).values()]
  })
  /** Null: it is not known yet who is looking. */
  const asked = computed<{ scope?: ScopeInput } | null>(() => {
    const { department, service } = view.value
    if (service) return { scope: { service } }
    if (department) return { scope: { department } }
    if (!viewer.value) return null
    const [first] = seesPartOnly.value ? parts.value : []
    return first ? { scope: { [first.key]: first.code } } : {}
  })
  return { parts, seesPartOnly, asked }
}
