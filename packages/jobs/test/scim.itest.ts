import { randomUUID } from 'node:crypto';
import { groupName } from '@gatehouse/domain/group-name';
import { changeScimUser, connectScim, createScimUser } from '@gatehouse/services/scim';
