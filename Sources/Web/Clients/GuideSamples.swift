// SPDX-License-Identifier: Apache-2.0
/// The examples of the partners' guide: a shell script in pieces, which runs from the first to the last as it stands,
/// once the first two lines are filled in.
struct GuideSamples {
    private let address: String

    /// - Parameter address: where this installation is reached.
    init(_ address: String) { self.address = address }

    var keys: String {
        """
        openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key.pem
        openssl pkey -in key.pem -pubout -out public.pem
        """
    }

    var settings: String {
        """
        RANTAU=${RANTAU:-\(address)}
        CLIENT=${CLIENT:-your-program}
        """
    }

    let token = #"""
        b64() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
        value() { grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d'"' -f4; }
        now=$(date +%s)
        head=$(printf '{"alg":"RS256","typ":"JWT"}' | b64)
        body=$(printf '{"iss":"%s","sub":"%s","aud":"%s/oauth/token","jti":"%s","iat":%d,"exp":%d}' \
            "$CLIENT" "$CLIENT" "$RANTAU" "$(openssl rand -hex 16)" "$now" "$((now + 60))" | b64)
        sign=$(printf '%s.%s' "$head" "$body" | openssl dgst -sha256 -sign key.pem | b64)
        TOKEN=$(curl -sS "$RANTAU/oauth/token" -d grant_type=client_credentials \
            --data-urlencode client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \
            -d client_assertion="$head.$body.$sign" | value access_token)
        call() { curl -sS --fail-with-body -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' "$@"; }
        """#

    let enrol = #"""
        FIRST=$(date -d '+30 days' +%F)
        WORKER=$(call "$RANTAU/api/v1/enrolments/for-worker" -H "Idempotency-Key: $(openssl rand -hex 16)" -d '{
            "name": "Wahyu Sentosa", "nik": "3301011708900002", "sex": "male", "birthDay": "1990-08-17",
            "addressLine": "Jalan Melati 4", "district": "Cilacap", "province": "33", "phone": "08121000001",
            "passport": "C1000001", "family": [{"name": "Sri Lestari", "relation": "spouse"}],
            "route": "perseorangan", "country": "TW", "employer": "Formosa Steel", "employerKind": "legal-entity",
            "occupation": "operator", "contractFirstDay": "'"$FIRST"'", "months": 24}')
        PERSON=$(echo "$WORKER" | value person)
        """#

    let invoices = #"""
        INVOICES=$(call "$RANTAU/api/v1/persons/$PERSON/invoices")
        INVOICE=$(echo "$INVOICES" | value id)
        echo "pay to virtual account $(echo "$INVOICES" | value virtualAccount)"
        """#

    let cover = #"""
        call "$RANTAU/api/v1/persons/$PERSON/cover?on=$(date +%F)"
        """#

    let pay = #"""
        call "$RANTAU/api/v1/sandbox/payments" -d '{"invoice": "'"$INVOICE"'"}'
        """#

    let clock = #"""
        call "$RANTAU/api/v1/sandbox/clock" -d '{"days": 30}'
        """#

    let failure = #"""
        call "$RANTAU/api/v1/sandbox/failures" -d '{"kind": "unavailable", "times": 1}'
        call "$RANTAU/api/v1/persons/$PERSON/cover" || echo 'refused once, as asked for; now again:'
        call "$RANTAU/api/v1/persons/$PERSON/cover"
        """#

    let feed = #"""
        FEED=$(call "$RANTAU/api/v1/events?limit=100")
        NEXT=$(echo "$FEED" | value next)
        call "$RANTAU/api/v1/events?after=$NEXT"
        """#

    let webhook = #"""
        HOOK=${HOOK:-https://partner.example/rantau}
        call "$RANTAU/api/v1/webhooks" -d '{"url": "'"$HOOK"'", "events": ["invoice.paid", "cover.changed"]}'
        """#

    let usage = #"""
        call "$RANTAU/api/v1/own/clients/$CLIENT/usage"
        """#

    let signed = #"""
        BODY='{"days": 1}'
        DIGEST="sha-256=:$(printf '%s' "$BODY" | openssl dgst -sha256 -binary | openssl base64 -A):"
        COVERED="(\"@method\" \"@path\" \"authorization\" \"content-digest\");created=$(date +%s)"
        MADE=$(printf '"@method": POST\n"@path": /api/v1/sandbox/clock\n"authorization": Bearer %s\n' "$TOKEN"
            printf '"content-digest": %s\n"@signature-params": %s' "$DIGEST" "$COVERED")
        call "$RANTAU/api/v1/sandbox/clock" -d "$BODY" -H "Content-Digest: $DIGEST" \
            -H "Signature-Input: sig1=$COVERED" \
            -H "Signature: sig1=:$(printf '%s' "$MADE" | openssl dgst -sha256 -sign key.pem | openssl base64 -A):"
        """#

    /// How a receiver checks what came, in Python.
    let verify = #"""
        import base64, hashlib, hmac, time

        def is_from_rantau(secret, headers, body):
            """secret: whsec_…; headers: as received; body: the bytes as received."""
            moment = headers["webhook-timestamp"]
            if abs(time.time() - int(moment)) > 300:
                return False
            key = base64.b64decode(secret.removeprefix("whsec_"))
            signed = f'{headers["webhook-id"]}.{moment}.'.encode() + body
            right = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
            given = [text.removeprefix("v1,") for text in headers["webhook-signature"].split()]
            return any(hmac.compare_digest(right, one) for one in given)
        """#
}
