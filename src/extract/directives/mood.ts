import type { Reading } from './reading'

/**
 * What a section is like on the whole. Where much is told as done and hardly anything is asked for, a bare verb tells too:
 *
 *     我县坚持高标准,活动取得成效。一是…。采取集中学习、专题辅导等方式,组织党员学习。…同比减少32%。
 */
export class Mood {
  private asked = 0
  private told = 0
  /** Bare verbs with figures (取消证明事项76项): told, where nothing around demands. */
  private measured = 0

  add(reading: Reading, figures: number): void {
    if (reading.modal && reading.demand - reading.account > 1.5) this.asked++
    else if (reading.account >= 1.2) this.told++
    else if (!reading.modal && figures > 0 && !reading.aims) this.measured++
  }

  /** How much a bare verb loses here, `tone` being what the headings around it promise. */
  gloom(tone: number): number {
    const told = tone > 0 ? this.told : this.told + this.measured * 0.7
    const surplus = told - this.asked * 2
    return surplus < 3 ? 0 : (surplus / (told + 2)) * 1.3
  }
}
