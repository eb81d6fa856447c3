import type { ToolDeclaration } from './tool-declaration.ts';
import { OTHER_TOOLS } from './tools/other-tools.ts';
import { PROJECT_TOOLS } from './tools/project-tools.ts';

/** Every tool, in the order in which they are listed. The sample's stand in a file of their own. */
export const TOOLS: readonly ToolDeclaration[] = [...OTHER_TOOLS, ...PROJECT_TOOLS];
