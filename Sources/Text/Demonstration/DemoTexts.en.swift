// SPDX-License-Identifier: Apache-2.0

extension DemoTexts {
    static let english = DemoTexts(
        title: "Sign in to the demonstration",
        intro: "Everybody here is made up. Choose a role and sign in with the password and the current code.",
        role: "Role",
        login: "Login",
        password: "Password",
        code: "Current code",
        noCode: "not needed",
        codeNote: { "The codes change in \($0). Reload the page for new ones." },
        signIn: "Sign in")
}
