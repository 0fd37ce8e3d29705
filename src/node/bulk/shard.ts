/** Part `index` of `count`, counted from 1. */
export interface Shard {
  index: number
  count: number
}

/** `2/8`; none for anything else. */
export function readShard(text: string): Shard | undefined {
  const parts = /^(\d{1,9})\/(\d{1,9})$/.exec(text)
  if (!parts) return undefined
  const [index, count] = [Number(parts[1]), Number(parts[2])]
  return index >= 1 && index <= count ? { index, count } : undefined
}

/** The part that a task of a Slurm array job is to do. */
export function slurmShard(env: NodeJS.ProcessEnv): Shard | undefined {
  const read = (name: string) => (/^\d+$/.test(env[name] ?? '') ? Number(env[name]) : undefined)
  const id = read('SLURM_ARRAY_TASK_ID')
  const count = read('SLURM_ARRAY_TASK_COUNT')
  if (id === undefined || count === undefined) return undefined
  const index = (id - (read('SLURM_ARRAY_TASK_MIN') ?? 0)) / (read('SLURM_ARRAY_TASK_STEP') ?? 1) + 1
  return Number.isInteger(index) && index >= 1 && index <= count ? { index, count } : undefined
}

/** From which to which file of `total` a shard goes: stretches in order, so that the parts' outputs joined are the whole's. */
export const shardBounds = ({ index, count }: Shard, total: number): [number, number] => [
  Math.floor((total * (index - 1)) / count),
  Math.floor((total * index) / count),
]
