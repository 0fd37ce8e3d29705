import type { Edit } from "../text";

export function blanks(_norm: string): Edit[] {
	return [];
}
