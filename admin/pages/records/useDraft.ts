/** Keeps a form's entries every few seconds, brings them back, and asks before leaving with changes. */
import { ElMessageBox } from 'element-plus/es/components/message-box/index.mjs'
import 'element-plus/es/components/message-box/style/css'
import { v7 as uuid } from 'uuid'
import { onScopeDispose, type Ref, ref } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { dropDraft, findDraft, keepDraft } from '../../../ui/form/draft.ts'
import { changedFields, type FormModel } from '../../../ui/form/formModel.ts'
import { sayClock } from '../../shell/moment.ts'

const keepEveryMs = 3000

/** `about`: what a new record was begun for, so that the draft of one household's member does not come up for another's. */
export function useDraft(form: FormModel, reason: Ref<string>, about: string) {
  const key = `${form.definition.name}:${form.row?.id ?? `new:${about}`}`
  const found = findDraft(sessionStorage, key)
  // A draft made over an older version would silently undo what happened since.
  const usable = found && found.version === form.row?.version ? found : undefined
  const id = ref(form.row?.id ?? usable?.id ?? uuid())
  const restoredAt = ref(usable?.savedAt ?? '')
  const savedAt = ref('')
  const untouched = { ...form.entries }
  let kept = ''
  let finished = false

  if (usable) {
    Object.assign(form.entries, usable.entries)
    reason.value = usable.reason
  }
  const given = JSON.stringify([form.entries, reason.value])

  const isDirty = () =>
    !finished && (restoredAt.value !== '' || JSON.stringify([form.entries, reason.value]) !== given) && changedFields(form).length > 0

  function keep() {
    const now = JSON.stringify([form.entries, reason.value])
    if (now === kept || !isDirty()) return
    kept = now
    savedAt.value = sayClock(new Date())
    keepDraft(sessionStorage, key, form, id.value, reason.value, savedAt.value)
  }

  function finish() {
    finished = true
    dropDraft(sessionStorage, key)
  }

  function discard() {
    dropDraft(sessionStorage, key)
    restoredAt.value = ''
    savedAt.value = ''
    reason.value = ''
    id.value = form.row?.id ?? uuid()
    form.errors = {}
    Object.assign(form.entries, untouched)
  }

  function warn(event: BeforeUnloadEvent) {
    if (isDirty()) event.preventDefault()
  }

  const timer = setInterval(keep, keepEveryMs)
  addEventListener('beforeunload', warn)
  onScopeDispose(() => {
    clearInterval(timer)
    removeEventListener('beforeunload', warn)
  })
  onBeforeRouteLeave(async () => {
    if (!isDirty()) return true
    keep()
    const words = { title: '还有没保存的内容', confirmButtonText: '离开', cancelButtonText: '继续填写' }
    return ElMessageBox.confirm('离开后草稿保留在本窗口，身份证号码和电话除外。', words).then(
      () => true,
      () => false,
    )
  })

  return { id, restoredAt, savedAt, finish, discard }
}
