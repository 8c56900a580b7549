/** Somebody else changed the record meanwhile: what is in question and what is there now. */
import { shallowRef } from 'vue'
import type { Values } from '../../../core/record/definition.ts'
import { type Conflict, findConflicts } from '../../../ui/form/conflict.ts'
import type { FormModel } from '../../../ui/form/formModel.ts'
import type { ProblemError } from '../../shell/request.ts'

export interface ShownConflict {
  who: string
  mine: Values
  conflicts: Conflict[]
  version: number
}

export function useConflict(form: FormModel) {
  const shown = shallowRef<ShownConflict>()

  function open({ more }: ProblemError, mine: Values) {
    const conflicts = findConflicts(form, mine, (more.current ?? {}) as Values)
    shown.value = { who: String(more.who ?? '别人'), mine, conflicts, version: Number(more.version) }
  }

  /** The version that is there now. */
  function close(): number | undefined {
    const version = shown.value?.version
    shown.value = undefined
    return version
  }

  return { shown, open, close }
}
