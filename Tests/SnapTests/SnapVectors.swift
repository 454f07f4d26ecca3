// SPDX-License-Identifier: Apache-2.0
// Printed by vectors.py; change that, not this.

/// Signatures made by an independent implementation. The keys protect nothing.
enum SnapVectors {
    struct Call {
        let name, secret, method, path, token, body, timestamp, symmetric, asymmetric: String
    }

    static let privateKey = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDmTXPlxPl23sEg
        KPmBlcplDF1U353QuEMsMRjLcrKkEtM49jBBWwj/pBa15eQWTlzVGVHJmmh3NYb7
        zkDIgGXJCgbsWgkKkFsdL+Bb6pWBPDut75E0iDLBa9L2tHN0GNUhHFdS5ftuML0j
        FucBlvzmPrQMiIZvWQIjrp1KrAzwuDyJ7Yy7/gxpTV0YRlSJWnBk1e9UKe3uFDQi
        gg68IGVrrMLvn2bMWRXzZW0ON81gqgC3P3Lje+gFObjHOGt3TaTSRs7dmRtwwbiP
        QdDCYSqZO9/vBIKe7PwaQHWi+UInSkQyizHa8CxPcxq1BY9GipH64JUUbrwyefkZ
        6jplr8OnAgMBAAECggEAOEHJQuJn8eKeGIYJ1N7LTv3DOr1ZJqgsOHpRzTjabHvw
        vuRci0p6mz/xEEP1AIHp6WBC+1VNmXko3Q/YAWJj+sUJRekEdmEm8K1GSA24sZYO
        GgIAXW27wEXfhcY0wbJjNbBfoG9viM49FXo9ucSxSGkewEUFWePLQv4fjCMVEiPo
        dZ48QfvwEaBMEgoWFUEbB6t7n9wdjU80NM766X4MmvndVyxplPZo756mwEw2Sqyb
        zJTIvtX+SBTbMocavsz2vVX7xK0izWLbtyTjaK4V15G0t8TfDt6HbsG7u4n6LOJP
        j1tMoEoW73Pak0170EycK89m0nWJlZFjQyc/G05f+QKBgQD4XNAnYdXfi/p4FiGt
        NH7Suw6T2XuRqIIITKm4ccG6dmbqNVIeQhgeIwaGe/p/meQa1lCqH46WEP5qSt4+
        SoSfsqEKVTLyueoMYqogU2OIzD3Q9KtQLozG3+KHPERdO2etzZGAGlAxDLIZsULT
        puqwEB+lCi2sVs27RJ7eI8clcwKBgQDtYnc4KHhB4jopTPJT9wUHLOmrWUvJCSku
        mgD1bOk2We2/QOLZ5G1cVTsG489nec9XUNgvCK0xvzgiysyepgy3oF0SKJk17jFZ
        Nns3Y3glknj6DdkYiaXwmyROzn4tdXbE3p8Gjy9u5idEGC4kgxLl9L0nVtROcfkE
        XmzTTTj7/QKBgEauS0LZ8f7jnE1upvje9rTMLVLgUu1aEl+ASdDG9wY0ygcfU5Zu
        4uQ4vZOqVtjXl/YXRe+UeYS1o2HmmqcJmALG2FPTeWNgi34o2hfHA42b6n+8EcEI
        7mFut84a1a3eyRvKY/0b//Rlk44CR21qlGG0xPy4D9V7AqOn3LqFXhiHAoGASkAZ
        UEyASQNM8+wohBDo1rS6pij5JnmiEvyCvkGBtMluLvtJuaPUfSP/oYkSL6iPLR2R
        cSzCl6PbGC7cz+baZXlYgzyFp7PIZcI/yjRnuUDWbEh2llE/wUGVmrzGBMwQCUYk
        8bVJveNpdsglbrA88gaaP7rOD3dgz3gFjBZEc7UCgYEAudKro7mSozwACt0xWTOe
        6Wgn0XFkFGfmPRY4z/friWjxU4mNDl0img3/EUADFASlTLLVufcAK4Lk5Ype/PCs
        KWBAkte+HTLSswzqWNnjgAeXlKu+6JhZekFVTWc2xWEkzNKPGpL5EqeQ4zSSA1aP
        Mm9KUXSeLNG3J3OntR77HGE=
        -----END PRIVATE KEY-----
        """
    static let publicKey = """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA5k1z5cT5dt7BICj5gZXK
        ZQxdVN+d0LhDLDEYy3KypBLTOPYwQVsI/6QWteXkFk5c1RlRyZpodzWG+85AyIBl
        yQoG7FoJCpBbHS/gW+qVgTw7re+RNIgywWvS9rRzdBjVIRxXUuX7bjC9IxbnAZb8
        5j60DIiGb1kCI66dSqwM8Lg8ie2Mu/4MaU1dGEZUiVpwZNXvVCnt7hQ0IoIOvCBl
        a6zC759mzFkV82VtDjfNYKoAtz9y43voBTm4xzhrd02k0kbO3ZkbcMG4j0HQwmEq
        mTvf7wSCnuz8GkB1ovlCJ0pEMosx2vAsT3MatQWPRoqR+uCVFG68Mnn5Geo6Za/D
        pwIDAQAB
        -----END PUBLIC KEY-----
        """
    static let otherPublicKey = """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAmnKLcCieSJE1nQ1tDu5b
        lQrw7+OIKyLvLvL6MeEw2idVlPHlbiBJmH2lWMKQBxYEYjMHJwUEeOFkdfAFBi8P
        +5YCP7JaQGsRA/NjeQkRS2DdnaLG4ZPZbLA351K1ko2rxvvIcWMf0DuGnRBV96iP
        kdgZTRXUkj8Zp5an1E+wboN7xJKu8raQqzi3cIkVel6w/aI1hVAmci55RZOWr8od
        s5ejz0JY1wHvpNrsOZvDxXRlAhSlcL7nby4aNUpKFPrngxwcGRX73BBRz8veHZQY
        QxrpbVBegJqSbkTA0Cozf8XPK05NG89bNdrugsL5nlniOaZU5UkeSPE85i+eHuhu
        XQIDAQAB
        -----END PUBLIC KEY-----
        """
    static let clientKey = "rantau-vector-client"
    static let timestamp = "2026-11-21T09:00:00+07:00"
    static let tokenSignature = """
        z/t/ECbEb/j03psFow7B/dtqjw/waqbYPsfruaqDNnRwJVePfMCrvzEyLrA7JtIMY0MBWUraNO4Vjr3yfwfigzRNqKbaE1fp\
        ip/2wdZbGsUK7WNkxt9ZRyuKE72ZXeji9rHPcyuiHC/0PVLn+vA/BH8GECkYmvCcx+9HU2Bc9dnTW2a9kocCBRQ/kzsaZW2W\
        6u4hwSUJlxc6juKQVJdPqeQY56iAN6QyK0I1mVAr9Pgur1Ueruye1abVRAz+fI0q73M2w9kRVMvr+Vi7ZdyC6NoqR+pVCZXS\
        1j/vLNXV4D1b2TKrQFbd9jsSLZOicTcBSMOqj0h8JLbYXZzDr9/JRw==
        """
    static let calls: [Call] = [
        Call(
            name: "payment",
            secret: "06b288cf013f9299d524163efc5857bd82cb6432e999daa0ae9865e51c3c0acc",
            method: "POST",
            path: "/snap/v1.0/transfer-va/payment",
            token: "token-1",
            body: """
                {"partnerServiceId":"   88899","customerNo":"20261121000017","virtualAccountNo":"   888992026112\
                1000017","virtualAccountName":"Ningsih \\"Uci\\" Rahayu","paymentRequestId":"PR-1","paidAmount":{"\
                value":"370000.00","currency":"IDR"}}
                """,
            timestamp: "2026-11-21T09:00:00+07:00",
            symmetric: """
                9CPqwkP/LqZ3s/mfo1LfCCjgcvjjQyPr4WX7SuZ7p91U8vRz7rjaOA2b5CS0NF2S+J8+FRxAHSqFv0Y2aEowRA==
                """,
            asymmetric: """
                DEyXKsjqkG/xZkfFtxZCJtB1uZ5/vyqlO6ADzVxX8ankQRLjKkWm158YRomp6jYdrv4OaXCjfVJFoantqy0MZkr88rWq8ANG\
                kKYYuHLBOjQDaDXd0UqOybzBvvEhcrnKMXWCdY+B7PzB9hNOmfEJiaotVLgCLZtByY6zYduulvRiqsrrWBqGR2dq3o2K8Wms\
                WIHdNo2atzXC14+I2zSUfqIA4+37N7qso23Z1W8BBfpq4a5o8X1kxTGUng4U9QL46DbkFGZzNHaFak8ntRI5Te/nwpj8JY0x\
                /XyGq0V454bO6fidIIJwITP/6fc11bNWEUF3PczZ6LA70FTaAFYASg==
                """),
        Call(
            name: "whitespace",
            secret: "06b288cf013f9299d524163efc5857bd82cb6432e999daa0ae9865e51c3c0acc",
            method: "POST",
            path: "/snap/v1.0/transfer-va/payment",
            token: "token-1",
            body: """
                { "name" : "spasi  dalam \\" kutip \\\\" ,\n\t"list" : [ 1 , 2 ,\r\n { "x" : "é ñ" } ] }
                """,
            timestamp: "2026-11-21T09:00:00+07:00",
            symmetric: """
                3ARppAyqVdo0f5cise3Ty/m/+NBv2jT9ynh+7kAGLlt3F2rjhl72sAogmK2wLOZt6YOteiolNozfK/QTUzPoCw==
                """,
            asymmetric: """
                UteUKsSF4ORbggXy3kwTjgzCDOQezyEn2ZinTWPs9iQavJgiWebaid2sX8r9U7Kn0BSPgb+C2ytg5dEinFkzii6MMS9tXqPI\
                SRsoLiZGU9/41HTmRo6rZ+5iWszKd0z775CkbXzndfg8kUJCit7fqB/v4sJIq1wLDbngAdsoawlmcaAoUm5wqBySXjZHttS7\
                9uOrg8Fj0otfJOUzXeNY65Ut3zzDrzGN2gdHEp5UZ8K4WLdZ1qi2OnnfnkQ3si/ml2V3zvBgsorIgW/4EOqUfmGkkOaTigmY\
                xLAlpH784eHwKvgwX36k2JmtVzbNk2TqkBTN/FofygFU+NyDmriElg==
                """),
        Call(
            name: "emptyBody",
            secret: "06b288cf013f9299d524163efc5857bd82cb6432e999daa0ae9865e51c3c0acc",
            method: "GET",
            path: "/snap/v1.0/transfer-va/status?x=1",
            token: "token-2",
            body: "",
            timestamp: "2026-11-21T02:00:00Z",
            symmetric: """
                fgPQXrdc0/dB4F0xtt9/JLHoosAsaOpVg2Xvzd9Z7IegGoaUs/6B5cBQBSErr9FW2Q36BboWPwIZ+9ibSUej5A==
                """,
            asymmetric: """
                ysBqTowg9fwAMx8za5EXQA6zKkSs4q95+s7yLkyX0kW+1yBWMqWTjKEsgsRo+v5wrwSIkmhmeAaMRc6tbRIZq9XBWYFB6qtB\
                gP+xfoX66AGP3DTvbKjsWEFeUnXT4xDnwG2H/mNJ+dVTre0230bWFCTgk6y1SzUw3AKDaYRvWQtGMLxRxZHMF8sVeFkSILVJ\
                ohtE9m0CcS3s/0NFR/wYTj6vSsIKC6k/ckqEAIRQ/EY3MWRPTJlYrSjy1XFsKO4R9i4VYQVUOdISTqgf2dlQ9Hvm1C9eF1Zc\
                b0zt8+XVuAGBfG9S0vf1eyLFjLMV3M3gAa0Bpe6Uy42O4Iq5UcCyHw==
                """),
        Call(
            name: "longSecret",
            secret: """
                6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d4bf5122f344554c53bde2ebb8cd2b7e3\
                d1600ad631c385a5d7cce23c7785459adbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986\
                084fed08b978af4d7d196a7446a86b58009e636b611db16211b65a9aadff29c5
                """,
            method: "POST",
            path: "/v1.0/transfer-interbank",
            token: """
                tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt\
                tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt\
                tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt\
                tttttttttttt
                """,
            body: """
                {"partnerServiceId":"   88899","customerNo":"20261121000017","virtualAccountNo":"   888992026112\
                1000017","virtualAccountName":"Ningsih \\"Uci\\" Rahayu","paymentRequestId":"PR-1","paidAmount":{"\
                value":"370000.00","currency":"IDR"}}
                """,
            timestamp: "2026-11-21T09:00:00+07:00",
            symmetric: """
                62FSaCh/Gp/Wcbpy6s3WhXDVNMpEqXa2iljzTQseleQClsthtFs319jZ5Mrxswjew9gkLH7BaFgk/UXWmlogdg==
                """,
            asymmetric: """
                iH1oXMA4hpbuySHCMVzSMVzqS/4CWDtQi2TWdOe/gy0MHdWXdK9OkhWJweaG5Wa7GkrpttegYc/gNhNmXCEndeUaVSPlM7I9\
                e8GbEt7Y0itLHd3JUXrt6+YOiyVZ4bKRn44cS9zPbaZrG8LlTlCQoaT8n4lUg0TiS15yYijC2pW086cb7suTspTTQeF+esou\
                0VjsubL5Fmdqmfcq2s/haRhwYTu2IjRlRJYHifwYwqAEl9xRa/AlZPWqhyQjKRypqhhjnqdmzdUnl3+DazqSxGzMGPd8p91F\
                bKDwPywOjB5johjdKFi7QttnYrYtS/ogzTyXVpeSlJOv7N2OmNV49Q==
                """),
    ]
}
