import { describe, expect, it } from 'vitest';
import {
  ALL_OPERATOR_PERMISSIONS,
  isOperatorPermission,
  operatorPermissions,
  requireOperatorPermission,
} from '../src/operator.ts';
import { ALL_PERMISSIONS } from '../src/permissions.ts';

describe('what operators may do', () => {
  it.each([
    [true, true, ALL_OPERATOR_PERMISSIONS.length],
    [true, false, 0],
    [false, true, 0],
    [false, false, 0],
  ])('claim %s and row %s give %i permissions', (claim, row, count) => {
    expect(operatorPermissions(claim, row).size).toBe(count);
  });

  it('shares no permission with the roles of tenants', () => {
    expect(ALL_PERMISSIONS.filter(isOperatorPermission)).toEqual([]);
    for (const permission of ALL_OPERATOR_PERMISSIONS) {
      expect(permission).toMatch(/^platform:[a-z_]+$/);
    }
  });

  it('says nothing is there to whoever lacks the permission', () => {
    const nobody = { operatorPermissions: operatorPermissions(true, false) };
    expect(() => requireOperatorPermission(nobody, 'platform:read')).toThrow(
      expect.objectContaining({ code: 'resource.not_found' }),
    );
    const operator = { operatorPermissions: operatorPermissions(true, true) };
    expect(() => requireOperatorPermission(operator, 'platform:read')).not.toThrow();
  });
});
