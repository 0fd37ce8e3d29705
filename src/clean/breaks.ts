import type { Edit } from "../text";
import type { Lines } from "./lines";

export function breaks(_norm: string, _lines: Lines): Edit[] {
	return [];
}
