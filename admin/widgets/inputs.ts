/** The widget for every name a kind's view face may give. Total: a kind without a widget does not compile. */
import type { Component } from 'vue'
import type { OpenField } from '../../core/record/catalog.ts'
import type { ViewFace } from '../../kinds/kind.ts'
import type { Entry } from '../../ui/form/entry.ts'
import type { Row } from '../../ui/openDefinitions.ts'
import ChoiceInput from './ChoiceInput.vue'
import DayInput from './DayInput.vue'
import FlagInput from './FlagInput.vue'
import NumberInput from './NumberInput.vue'
import PointInput from './PointInput.vue'
import RefInput from './RefInput.vue'
import RegionInput from './RegionInput.vue'
import SecretInput from './SecretInput.vue'
import TextInput from './TextInput.vue'

/** What every input is given; it emits `update:modelValue`, and `left` when the person is done with it. */
export interface InputProps {
  modelValue: Entry
  field: OpenField
  inputId: string
  disabled?: boolean
  invalid?: boolean
  /** Ids of the texts that help or complain. */
  describedBy?: string
  /** The row as it is on record, for masks and titles. */
  row?: Row
}

export const inputs: Record<ViewFace['widget'], Component> = {
  text: TextInput,
  day: DayInput,
  number: NumberInput,
  choice: ChoiceInput,
  flag: FlagInput,
  region: RegionInput,
  secret: SecretInput,
  point: PointInput,
  ref: RefInput,
}
