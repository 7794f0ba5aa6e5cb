/// Made once with `openssl req -x509 -newkey ec … -days 36500` and `openssl genpkey`; they guard nothing.
enum Samples {
    static let validFrom: Int64 = 1_795_544_766
    static let validUntil: Int64 = 4_949_144_766

    static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBiDCCAS+gAwIBAgIUDj6d/hMvDEqNy8a+bAGzMZf/SaowCgYIKoZIzj0EAwIw
        GTEXMBUGA1UEAwwOa2FudG9yLmV4YW1wbGUwIBcNMjYxMTI0MTgyNjA2WhgPMjEy
        NjEwMzExODI2MDZaMBkxFzAVBgNVBAMMDmthbnRvci5leGFtcGxlMFkwEwYHKoZI
        zj0CAQYIKoZIzj0DAQcDQgAEuJmIAZNvjG2h1HVYNgcilH0ounrxceAT0GGtAJGG
        wH/TNy9Dm/E6u7Fe6FDmkSxz+T2wIF9u6Kq7jatb3J8dCKNTMFEwHQYDVR0OBBYE
        FK1mub+V7/wOehbNEZsEtoJvJDKPMB8GA1UdIwQYMBaAFK1mub+V7/wOehbNEZsE
        toJvJDKPMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgQZaZALDY
        AfpuO382EjfN7Xfd+Rgn5lIFEM6ovBWjLHcCIAUn6+A2SOAt9PPTYewd8G9w1le+
        jxNyFLlmvvRlxtMe
        -----END CERTIFICATE-----

        """

    static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQge7+FFR7ojALB5YSO
        DDnnj4BsET5qp+YhAxnwdn20drehRANCAAS4mYgBk2+MbaHUdVg2ByKUfSi6evFx
        4BPQYa0AkYbAf9M3L0Ob8Tq7sV7oUOaRLHP5PbAgX27oqruNq1vcnx0I
        -----END PRIVATE KEY-----

        """

    static let otherKey = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg/RchRq0vIIHj4mdi
        A3Kwm8mMYzOj2p+NJ3E9U2WZaaahRANCAARoHLLcCAh0IEhqNjMPErAcA1SQzIN7
        OSkB+6C+nOsvjDTIo5pwkAaw5+5eqMCDima6OVioNzc3HhStra4gSCQh
        -----END PRIVATE KEY-----

        """
}
