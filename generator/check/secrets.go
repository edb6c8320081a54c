package check

import "regexp"

// token is a form by which a service's secrets are known.
type token struct {
	what string
	form *regexp.Regexp
}

// tokens have a beginning that nothing else has, as the services publish them
// (and as the rules of gitleaks know them): a secret without one would have to be guessed.
var tokens = []token{
	{"a private key", regexp.MustCompile(`-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----\s+[A-Za-z0-9+/=:. \r\n-]{64}`)},
	{"a token of GitHub", regexp.MustCompile(`\b(?:gh[pousr]_[0-9A-Za-z]{36,255}|github_pat_\w{82})\b`)},
	{"a token of GitLab", regexp.MustCompile(`\b(?:glpat|gldt|glptt|glrt|glsoat|glcbt)-[\w-]{20,64}`)},
	{"an access key of AWS", regexp.MustCompile(`\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b`)},
	{"an API key of Google", regexp.MustCompile(`\bAIza[\w-]{35}\b`)},
	{"a token of Slack", regexp.MustCompile(`\bxox[abeoprs]-[0-9]{8,}-[\w-]{16,}|https://hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/]{43,56}`)},
	{"a key of Stripe", regexp.MustCompile(`\b(?:sk|rk)_(?:live|prod)_[0-9A-Za-z]{20,99}\b`)},
	{"an API key of OpenAI", regexp.MustCompile(`\bsk-(?:[\w-]{20,100})T3BlbkFJ[\w-]{20,100}`)},
	{"an API key of Anthropic", regexp.MustCompile(`\bsk-ant-(?:api03|admin01)-[\w-]{93}AA\b`)},
	{"a token of Hugging Face", regexp.MustCompile(`\bhf_[A-Za-z]{34}\b`)},
	{"a token of npm", regexp.MustCompile(`\bnpm_[0-9A-Za-z]{36}\b`)},
	{"a token of PyPI", regexp.MustCompile(`\bpypi-AgEIcHlwaS5vcmc[\w-]{50,}`)},
	{"a key of RubyGems", regexp.MustCompile(`\brubygems_[a-f0-9]{48}\b`)},
	{"a token of Docker", regexp.MustCompile(`\bdckr_(?:pat|oat)_[\w-]{27,32}\b`)},
	{"a token of DigitalOcean", regexp.MustCompile(`\bdo[opr]_v1_[a-f0-9]{64}\b`)},
	{"a token of Databricks", regexp.MustCompile(`\bdapi[a-f0-9]{32}\b`)},
	{"a token of Shopify", regexp.MustCompile(`\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b`)},
	{"a key of SendGrid", regexp.MustCompile(`\bSG\.[\w-]{22}\.[\w-]{43}\b`)},
	{"a key of Postman", regexp.MustCompile(`\bPMAK-[a-f0-9]{24}-[a-f0-9]{34}\b`)},
	{"a key of Linear", regexp.MustCompile(`\blin_api_[0-9A-Za-z]{40}\b`)},
	{"a token of Notion", regexp.MustCompile(`\bntn_[0-9]{11}[A-Za-z0-9]{35}\b`)},
	{"a token of Grafana", regexp.MustCompile(`\bgls?a_[\w]{32}_[a-f0-9]{8}\b`)},
	{"a token of Vault", regexp.MustCompile(`\bhvs\.[\w-]{90,120}`)},
	{"a key of age", regexp.MustCompile(`\bAGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}\b`)},
}

// made is what examples are made of: a run of one sign, EXAMPLE, or few signs in all.
var made = regexp.MustCompile(`(?i)example|x{6}|0{8}|12345678|abcdefgh|<|\.\.\.|placeholder|your`)

// real reports whether what has the form of a secret may be one: it is no
// example, and as varied as what a service draws by lot.
func real(found string) bool {
	signs := map[rune]bool{}
	for _, r := range found {
		signs[r] = true
	}
	return len(signs) >= 12 && !made.MatchString(found)
}
