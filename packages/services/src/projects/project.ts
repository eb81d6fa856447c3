interface Row {
  id: string;
  name: string;
  createdByName: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** A project as members of the tenant see it. */
export function toProject({ id, name, createdByName, version, createdAt, updatedAt }: Row) {
  return { id, name, createdByName, version, createdAt, updatedAt };
}
