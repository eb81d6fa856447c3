"""A service of two routes beside Gatehouse: who am I, and a report for a tenant's admins."""

import os
import time
import uuid

import jwt
from flask import Flask, abort, g, jsonify, request
from werkzeug.exceptions import HTTPException

ISSUER = os.environ["ISSUER"]  # `iss` of the pool's tokens, to the letter
CLIENT_IDS = os.environ["CLIENT_IDS"].split(",")  # the app clients whose people may call
DAY_SECONDS = 24 * 60 * 60

app = Flask(__name__)
keys = jwt.PyJWKClient(f"{ISSUER}/.well-known/jwks.json")


def verify(token):
    """The claims of an access token of the pool. Raises for every token that is not to be taken."""
    header = jwt.get_unverified_header(token)
    # RFC 7515 4.1.11: what must be understood, and is not. PyJWT before 2.12 passes over it.
    if "crit" in header:
        raise ValueError("the header crit is not understood")
    claims = jwt.decode(
        token,
        keys.get_signing_key(header.get("kid")).key,
        # Named, so that a token cannot choose: `none` and HS256 with the public key are old tricks.
        algorithms=["RS256"],
        issuer=ISSUER,
        # An access token of Cognito has client_id in its place.
        options={"require": ["sub", "exp", "iat", "iss"], "verify_aud": False},
    )
    # An ID token has the same signature and the same issuer, and is meant for the app alone.
    if claims.get("token_use") != "access":
        raise ValueError("not an access token")
    # Every app client of the pool has the same issuer and the same keys.
    if claims.get("client_id") not in CLIENT_IDS:
        raise ValueError("of another app client")
    if claims["exp"] - claims["iat"] > DAY_SECONDS or claims["iat"] > time.time() + 60:
        raise ValueError("lives for too long, or is of the future")
    # A program's token names no person.
    if not isinstance(claims.get("username"), str):
        raise ValueError("of no person")
    groups = claims.get("cognito:groups", [])
    if not isinstance(groups, list) or not all(isinstance(one, str) for one in groups):
        raise ValueError("groups are no list of texts")
    return {"userId": claims["sub"], "groups": groups}


@app.before_request
def authenticate():
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    try:
        if scheme != "Bearer":
            raise ValueError("no token")
        g.caller = verify(token)
    except Exception:  # whatever is wrong with a token, it is none
        response = jsonify(error="unauthorized")
        response.headers["WWW-Authenticate"] = "Bearer"
        return response, 401


def require_role(tenant_id, *roles):
    """Whether someone has one of these roles in a tenant, by the name of the group."""
    if not any(f"t_{tenant_id.hex}:{role}" in g.caller["groups"] for role in roles):
        abort(403)


@app.get("/me")
def me():
    return jsonify(g.caller)


@app.get("/tenants/<uuid:tenant_id>/report")
def report(tenant_id: uuid.UUID):
    require_role(tenant_id, "owner", "admin")
    return jsonify(tenantId=str(tenant_id), **{"for": g.caller["userId"]})


@app.errorhandler(HTTPException)
def refuse(error):
    return jsonify(error=error.name.lower()), error.code


@app.after_request
def keep_no_copy(response):
    response.headers["Cache-Control"] = "no-store"
    return response


if __name__ == "__main__":
    app.run("127.0.0.1", int(os.environ.get("PORT", "4001")))
