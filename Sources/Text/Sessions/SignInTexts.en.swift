// SPDX-License-Identifier: Apache-2.0

extension SignInTexts {
    static let english = SignInTexts(
        title: "Sign in", login: "Sign-in name", loginHint: "KPJ, e-mail, or the name your office gave you.",
        password: "Password", newPassword: "Your new password",
        code: "Code from your app", codeHint: "Six digits, for officers only.",
        noAccount: "Not registered yet?", enrol: "Register now")
}
